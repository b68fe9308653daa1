/** Makes a rendered page ready to be sent: its status, and the headers that depend on what it holds. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { CacheHandlerValue } from "next/dist/server/lib/incremental-cache";
import { closedPolicy, contentSecurityPolicy } from "@/lib/web/security-headers";
import { inlineScriptHashes } from "./inline-scripts";

export type PageValue = Extract<NonNullable<CacheHandlerValue["value"]>, { kind: "APP_PAGE" }>;

/** A page says with `data-status` that it stands for something taken down: Next knows no 410. */
const gone = /<main[^>]*\sdata-status="410"/;

/** What Next renders where a page was not found: empty, until a script fills it. */
const empty404 = '<html id="__next_error__">';

/** Changes `value` in place. `serverDir` is where Next's build keeps its pages. */
export function dress(value: PageValue, serverDir = "") {
  if (gone.test(value.html)) value.status = 410;
  if (value.status === 404 && value.html.includes(empty404))
    value.html = notFoundPage(serverDir) ?? value.html;
  value.headers = {
    ...value.headers,
    // Redirects too: a talk may be given its old title again.
    "cache-control": "public, max-age=0, must-revalidate",
    "content-security-policy": policyOf(value),
  };
}

const policyOf = ({ headers, html }: PageValue) =>
  headers?.location ? closedPolicy : contentSecurityPolicy({ hashes: inlineScriptHashes(html) });

// The build has rendered app/not-found.tsx, whole.
function notFoundPage(serverDir: string): string | null {
  const file = join(serverDir, "app/_not-found.html");
  return existsSync(file) ? readFileSync(file, "utf8") : null;
}

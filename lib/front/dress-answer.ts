import type { IncomingMessage, ServerResponse } from "node:http";
import { inlineScriptHashes } from "@/lib/page-cache/inline-scripts";
import { commonHeaders, contentSecurityPolicy } from "@/lib/web/security-headers";
import { holdBack } from "./hold-back";
import { speakWithoutScript } from "./without-script";

/**
 * Completes Next's answer to one request: the headers of every answer, 422 for a refused form, a policy for HTML that
 * came without one (such as a public page that answers a form), and words where Next leaves all to scripts.
 */
export function dressAnswer(request: IncomingMessage, response: ServerResponse, answer: { status?: number }) {
  for (const [name, value] of Object.entries(commonHeaders)) response.setHeader(name, value);
  if (!isMadeForOne(request)) return;
  holdBack(response, ({ status, body }) => {
    const isPage = String(response.getHeader("content-type")).startsWith("text/html");
    if (!isPage) return { status, body };
    const html = speakWithoutScript(body.toString(), status);
    if (!response.hasHeader("content-security-policy")) {
      const hashes = inlineScriptHashes(html);
      response.setHeader("Content-Security-Policy", contentSecurityPolicy({ hashes }));
    }
    return { status: (status === 200 && answer.status) || status, body: Buffer.from(html) };
  });
}

const dynamicPages = /^\/(dashboard|admin)(\/|$)/;

// Scripts read a form's state, and want Next's own answer; stored pages are complete as they are.
function isMadeForOne({ method, headers, url = "/" }: IncomingMessage): boolean {
  if ("next-action" in headers || "rsc" in headers) return false;
  return method === "POST" || (method === "GET" && dynamicPages.test(url.split("?", 1)[0] ?? ""));
}

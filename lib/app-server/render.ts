/** Renders public pages for the fronts. */
import { randomUUID } from "node:crypto";
import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import inject from "light-my-request";
import type { PageValue } from "@/lib/page-cache/dress";
import { awaitPage } from "@/lib/page-cache/handed-over";
import { inlineScriptHashes } from "@/lib/page-cache/inline-scripts";
import type { Rendered } from "@/lib/page-cache/rendered";
import { requestIdHeader, withRequestFacts } from "@/lib/request/facts";
import { type Answer, withAnswer } from "@/lib/web/answer-status";
import { commonHeaders, contentSecurityPolicy } from "@/lib/web/security-headers";
import { dressAnswer } from "./dress-answer";
import { fetchHeaders } from "./fetch-headers";
import { oneAtATime } from "./one-at-a-time";
import { outageHeaders, outagePage } from "./outage-page";

/** Next: settles when it has done all that a request asks of it. */
export type Handle = (request: IncomingMessage, response: ServerResponse) => Promise<unknown>;

/**
 * Gives what renders the page at a path by asking `handle`, which is Next. What `render` gives began to render after
 * the call: Next would join the call to a render that runs already, so it waits for the end of that one. `takeNote` has
 * to be told of what it does for others that may be a render of the page, too. The log knows the render by `id`, and so
 * does an answer that is not kept.
 */
export function pageRenderer(handle: Handle) {
  const turns = oneAtATime<Rendered>();
  return {
    render: (path: string, id: string = randomUUID()): Promise<Rendered> =>
      turns.next(path, () => renderOnce(handle, path, id)),
    takeNote: turns.takeNote,
  };
}

// Nothing of anybody's request gets into a page that is kept for everybody.
async function renderOnce(handle: Handle, path: string, id: string): Promise<Rendered> {
  const met: Answer = {};
  const dressed: RequestListener = (request, response) => {
    dressAnswer(request, response, met);
    response.setHeader(requestIdHeader, id);
    void withAnswer(met, () => withRequestFacts(fetchHeaders(request), () => handle(request, response)));
  };
  const asking = { url: path, headers: { host: "localhost", [requestIdHeader]: id } };
  const [answer, page] = await awaitPage(path, () => inject(dressed, asking));
  const { statusCode, headers, rawPayload } = answer;
  if (statusCode === 500 && met.isOutage) return outage();
  if (page && (page.status ?? statusCode) === 200) return toKeep(page);
  // Addresses that lead nowhere, or elsewhere, are without number.
  return {
    status: statusCode,
    headers: withPolicy(plain(headers), rawPayload),
    html: rawPayload,
    kept: null,
  };
}

const outage = (): Rendered => ({
  status: 503,
  headers: plain({ ...commonHeaders, ...outageHeaders }),
  html: Buffer.from(outagePage()),
  kept: null,
});

function toKeep({ html, rscData, segmentData, headers = {} }: PageValue): Rendered {
  const { "x-next-cache-tags": tags, ...told } = headers;
  const kept = {
    tags: String(tags ?? "").split(","),
    data: rscData ?? null,
    segments: segmentData ?? new Map(),
  };
  return { status: 200, headers: plain(told), html: Buffer.from(html), kept };
}

const ofTheConnection = ["connection", "keep-alive", "transfer-encoding", "content-length", "date"];
const ofNext = ["vary", "etag", "x-nextjs-cache"];

const plain = (headers: NodeJS.Dict<number | string | string[]>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(headers)
      .filter(([name]) => !ofTheConnection.includes(name) && !ofNext.includes(name))
      .map(([name, value]) => [name, String(value)]),
  );

// A page that is kept has its policy from the page cache; one that broke never came there.
function withPolicy(headers: Record<string, string>, html: Buffer): Record<string, string> {
  const isPage = headers["content-type"]?.startsWith("text/html");
  if (!isPage || "content-security-policy" in headers) return headers;
  const hashes = inlineScriptHashes(html.toString());
  return { ...headers, "content-security-policy": contentSecurityPolicy({ hashes }) };
}

import type { IncomingMessage, ServerResponse } from "node:http";
import { inlineScriptHashes } from "@/lib/page-cache/inline-scripts";
import { commonHeaders, contentSecurityPolicy } from "@/lib/web/security-headers";

type WriteHead = (status: number, ...rest: unknown[]) => ServerResponse;
type Chunk = string | Uint8Array;

/**
 * Completes Next's answer to one request: the headers of every answer, 422 for a refused form (scripts read the state
 * and want their 200), and a policy for HTML that came without one, such as a public page that answers a form.
 */
export function dressAnswer(request: IncomingMessage, response: ServerResponse, answer: { status?: number }) {
  for (const [name, value] of Object.entries(commonHeaders)) response.setHeader(name, value);
  if (request.method !== "POST" || "next-action" in request.headers) return;
  // The policy is made from the page as it is, not from its compressed bytes.
  delete request.headers["accept-encoding"];
  holdBack(response, (status) => (status === 200 && answer.status) || status);
}

/** Sends the answer when it is complete: only then is known what a policy has to allow. */
function holdBack(response: ServerResponse, statusFor: (status: number) => number) {
  const writeHead = response.writeHead.bind(response) as WriteHead;
  const end = response.end.bind(response) as (body: Chunk) => ServerResponse;
  const chunks: Chunk[] = [];
  let rest: unknown[] = [];

  const deferHead: WriteHead = (status, ...headers) => {
    response.statusCode = status;
    rest = headers;
    return response;
  };
  const finish = (chunk?: Chunk | (() => void)) => {
    if (chunk !== undefined && typeof chunk !== "function") chunks.push(chunk);
    const body = Buffer.concat(chunks.map((part) => Buffer.from(part as Uint8Array)));
    if (needsPolicy(response)) setPolicy(response, body.toString());
    writeHead(statusFor(response.statusCode), ...rest);
    return end(body);
  };
  Object.assign(response, {
    writeHead: deferHead,
    flushHeaders: () => undefined,
    write: (chunk: Chunk) => chunks.push(chunk) > 0,
    end: finish,
  });
}

const needsPolicy = (response: ServerResponse) =>
  String(response.getHeader("content-type")).startsWith("text/html") &&
  !response.hasHeader("content-security-policy");

const setPolicy = (response: ServerResponse, html: string) =>
  response.setHeader("Content-Security-Policy", contentSecurityPolicy({ hashes: inlineScriptHashes(html) }));

import type { IncomingMessage, ServerResponse } from "node:http";
import { inlineScriptHashes } from "@/lib/page-cache/inline-scripts";
import { commonHeaders, contentSecurityPolicy } from "@/lib/web/security-headers";

/**
 * Completes Next's answer to one request: the headers of every answer, 422 for a refused form (scripts read the state
 * and want their 200), and a policy for HTML that came without one, such as a public page that answers a form.
 */
export function dressAnswer(request: IncomingMessage, response: ServerResponse, answer: { status?: number }) {
  for (const [name, value] of Object.entries(commonHeaders)) response.setHeader(name, value);
  const byScript = "next-action" in request.headers;
  const writeHead = response.writeHead.bind(response) as (
    status: number,
    ...rest: unknown[]
  ) => ServerResponse;
  const setStatus = (status: number, ...rest: unknown[]) =>
    writeHead(status === 200 && answer.status && !byScript ? answer.status : status, ...rest);
  response.writeHead = setStatus as ServerResponse["writeHead"];
  if (request.method !== "POST" || byScript) return;
  delete request.headers["accept-encoding"];
  holdBack(response);
}

// A policy needs the whole page, so the answer to a form is sent when it is complete.
function holdBack(response: ServerResponse) {
  const chunks: Buffer[] = [];
  const end = response.end.bind(response);
  response.write = ((chunk: string | Uint8Array) =>
    chunks.push(Buffer.from(chunk as Uint8Array)) > 0) as ServerResponse["write"];
  response.end = ((chunk?: string | Uint8Array) => {
    if (chunk instanceof Uint8Array || typeof chunk === "string")
      chunks.push(Buffer.from(chunk as Uint8Array));
    const body = Buffer.concat(chunks);
    if (!response.headersSent && needsPolicy(response)) setPolicy(response, body.toString());
    return end(body);
  }) as ServerResponse["end"];
}

const needsPolicy = (response: ServerResponse) =>
  String(response.getHeader("content-type")).startsWith("text/html") &&
  !response.hasHeader("content-security-policy");

const setPolicy = (response: ServerResponse, html: string) =>
  response.setHeader("Content-Security-Policy", contentSecurityPolicy({ hashes: inlineScriptHashes(html) }));

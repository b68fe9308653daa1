import { STATUS_CODES } from "node:http";
import type { Duplex } from "node:stream";
import { commonHeaders, plainPagePolicy } from "@/lib/web/security-headers";
import { type Refusal, refusal, tooManyHeaders } from "./refusals";
import { refusalPage } from "./refuse";

/** What Node's parser has given up on, by its code. */
const problems: Record<string, Refusal> = {
  HPE_HEADER_OVERFLOW: tooManyHeaders,
  ERR_HTTP_REQUEST_TIMEOUT: refusal("too_slow", "Your request did not arrive whole in time."),
};
const malformed = refusal("malformed", "This request is not well formed.");

/** Answers a request that could not be read, in the look of the site, and closes its connection. */
export function answerUnreadable({ code = "" }: NodeJS.ErrnoException, socket: Duplex) {
  if (code === "ECONNRESET" || !socket.writable) return socket.destroy();
  return socket.end(inFull(problems[code] ?? malformed), () => socket.destroy());
}

function inFull({ status, message }: Refusal): string {
  const page = refusalPage(`${STATUS_CODES[status]}`, message);
  const headers = {
    ...commonHeaders,
    "Content-Security-Policy": plainPagePolicy,
    "Content-Type": "text/html; charset=utf-8",
    "Content-Length": Buffer.byteLength(page),
    "Cache-Control": "no-store",
    Connection: "close",
  };
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
  return [`HTTP/1.1 ${status} ${STATUS_CODES[status]}`, ...lines, "", page].join("\r\n");
}

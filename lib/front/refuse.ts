import { type IncomingMessage, type ServerResponse, STATUS_CODES } from "node:http";
import { toProblem } from "@/lib/api/problem";
import { plainPage } from "@/lib/web/plain-page";
import { closedPolicy, plainPagePolicy } from "@/lib/web/security-headers";
import type { Refusal } from "./refusals";

const isForPrograms = /^\/(readyz|api(?!\/docs([/?]|$)))([/?]|$)/;

const longestAwaited = 256 * 1024;

/**
 * Answers a refused request without asking Next: programs as the API does, people in the look of the site, and a page's
 * script, which keeps what was typed, in a sentence.
 */
export function refuse(request: IncomingMessage, response: ServerResponse, refusal: Refusal) {
  const answer = () => answerRefusal(request, response, refusal);
  // Who is cut off while still sending may never see the answer.
  if (!request.complete && isShort(request)) request.resume().once("end", answer);
  else answer();
}

const isShort = ({ headers }: IncomingMessage) =>
  !headers["transfer-encoding"] && Number(headers["content-length"] ?? 0) <= longestAwaited;

function answerRefusal(request: IncomingMessage, response: ServerResponse, refusal: Refusal) {
  const { status, headers } = refusal;
  const isProgram = isForPrograms.test(request.url ?? "/");
  const [type, body] = told(request, refusal, isProgram);
  response.writeHead(status, {
    "Content-Type": type,
    "Cache-Control": "no-store",
    "Content-Security-Policy": isProgram ? closedPolicy : plainPagePolicy,
    // What is left of a long body is not read.
    Connection: "close",
    ...(isProgram && { "Access-Control-Allow-Origin": "*" }),
    ...headers,
  });
  response.end(body);
}

function told({ headers }: IncomingMessage, { status, code, message }: Refusal, isProgram: boolean) {
  if (isProgram) return ["application/problem+json", JSON.stringify(toProblem(code, message))];
  // Next's own script looks for this type, without a character set.
  if ("next-action" in headers) return ["text/plain", message];
  return ["text/html; charset=utf-8", refusalPage(`${STATUS_CODES[status]}`, message, code !== "uncertain")];
}

/** A page that says no. Both texts are our own sentences, so there is nothing to escape. */
export const refusalPage = (title: string, message: string, isUndone = true): string =>
  plainPage(
    title,
    `<p>${message}</p>
<p>${isUndone ? "Nothing was changed. " : ""}Go back to return to what you typed, or <a href="/">see all talks</a>.</p>`,
  );

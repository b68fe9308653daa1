import { type IncomingMessage, type ServerResponse, STATUS_CODES } from "node:http";
import { malformedForm } from "@/lib/front/form-body";
import { hasHandlers } from "@/lib/front/refusals";
import { refusalPage } from "@/lib/front/refuse";
import { inlineScriptHashes } from "@/lib/page-cache/inline-scripts";
import type { Answer } from "@/lib/web/answer-status";
import { commonHeaders, contentSecurityPolicy } from "@/lib/web/security-headers";
import { holdBack, type Whole } from "./hold-back";
import { answerOutage } from "./outage-page";
import { speakWithoutScript } from "./without-script";

/**
 * Completes Next's answer to one request: the headers of every answer, 422 or 429 for a refused form, 503 where the database
 * was missed, a policy for HTML that came without one (such as a public page that answers a form), and words where Next
 * has none.
 */
export function dressAnswer(request: IncomingMessage, response: ServerResponse, answer: Answer) {
  for (const [name, value] of Object.entries(commonHeaders)) response.setHeader(name, value);
  sayOnce(response);
  const isComplete = !isMadeForOne(request);
  if (isComplete && !mayMeetOutage(request)) return;
  holdBack(response, ({ status, body }) => {
    if (status === 500 && answer.isOutage) return answerOutage(response, answer);
    if (isComplete) return { status, body };
    if (status === 500 && answer.isMalformed)
      return inWords(response, malformedForm.status, malformedForm.message);
    const said = statusOf(request, status, answer.status);
    if (answer.retryAfter) response.setHeader("Retry-After", answer.retryAfter);
    const type = String(response.getHeader("content-type") ?? "");
    if (type.startsWith("text/html"))
      return withPolicy(response, said, speakWithoutScript(body.toString(), said));
    if (said < 400 || request.method !== "POST") return { status: said, body };
    return inWords(response, said, outdatedForm);
  });
}

function inWords(response: ServerResponse, status: number, words: string): Whole {
  response.setHeader("Content-Type", "text/html; charset=utf-8");
  return withPolicy(response, status, refusalPage(String(STATUS_CODES[status]), words));
}

// A page's redirect is a 307: the browser would send the form once more, to a page that does not know it.
function statusOf({ method }: IncomingMessage, status: number, refused: number | undefined): number {
  if (status === 307 && method === "POST") return 303;
  return (status === 200 && refused) || status;
}

// Next answers in bare text where it does not know a form's action any more.
const outdatedForm = "This form is not known here (any more). Open its page again, and send it from there.";

// Next names the target of a stored redirect twice, and adds the policy of the stored page for "not found" to that of
// the page which is not there.
const saidOnce = ["location", "content-security-policy"];

function sayOnce(response: ServerResponse) {
  const append = response.appendHeader.bind(response);
  response.appendHeader = (name, value) =>
    saidOnce.includes(name.toLowerCase()) ? response.setHeader(name, value) : append(name, value);
}

const dynamic = /^\/(dashboard|admin|login|confirm|confirm-email|decide|avatars|talk|user|edit)(\/|$)/;

// Scripts read a form's state, and want Next's own answer; stored pages and handlers' answers are complete as they are.
function isMadeForOne(request: IncomingMessage): boolean {
  const { method, headers, url = "/" } = request;
  if ("next-action" in headers || "rsc" in headers) return false;
  if (method === "GET") return dynamic.test(url.split("?", 1)[0] ?? "");
  return method === "POST" && !hasHandlers(request);
}

// Forms that handlers take, and HEAD. Scripts are told in Next's words.
const mayMeetOutage = ({ method, headers }: IncomingMessage): boolean =>
  method !== "GET" && !("next-action" in headers);

function withPolicy(response: ServerResponse, status: number, html: string): Whole {
  if (!response.hasHeader("content-security-policy")) {
    const policy = contentSecurityPolicy({ hashes: inlineScriptHashes(html) });
    response.setHeader("Content-Security-Policy", policy);
  }
  return { status, body: Buffer.from(html) };
}

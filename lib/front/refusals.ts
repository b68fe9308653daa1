import type { IncomingMessage } from "node:http";
import { parseAndValidateFlightRouterState } from "next/dist/server/app-render/parse-and-validate-flight-router-state.js";
import { type ErrorCode, statusOf } from "@/lib/errors";
import { FROM_ELSEWHERE, isForeign } from "@/lib/web/same-origin";

/** Why a request goes no further than the front. */
export type Refusal = {
  status: number;
  code: ErrorCode;
  message: string;
  headers?: Record<string, string>;
};

/** The code decides the status. */
export const refusal = (code: ErrorCode, message: string): Refusal => ({
  status: statusOf[code],
  code,
  message,
});

const kilobyte = 1024;
const longestAddress = 4096;
const mostHeaders = 100;
const pageMethods = ["GET", "HEAD", "POST"];
const handlerMethods = [...pageMethods, "PUT", "PATCH", "DELETE", "OPTIONS"];

/** What Next has no designed answer for. Null: let it through. */
export function refusalOf(request: IncomingMessage): Refusal | null {
  return (
    tooLong(request) ??
    malformedAddress(request) ??
    malformedState(request) ??
    wrongMethod(request) ??
    foreignOrigin(request) ??
    bodyProblem(request)
  );
}

function tooLong({ url = "/", rawHeaders }: IncomingMessage): Refusal | null {
  if (url.length > longestAddress)
    return refusal("address_too_long", "This address is longer than any of ours.");
  return rawHeaders.length > 2 * mostHeaders ? tooManyHeaders : null;
}

function malformedAddress({ url = "/" }: IncomingMessage): Refusal | null {
  try {
    const path = decodeURIComponent(pathOf(url));
    return path.includes("\0") ? badAddress : null;
  } catch {
    return badAddress;
  }
}

// What Next's script says of the page it is on. Next answers 500 where this check of its own fails.
function malformedState({ headers }: IncomingMessage): Refusal | null {
  const state = headers["next-router-state-tree"];
  try {
    if (state !== undefined) parseAndValidateFlightRouterState(state);
    return null;
  } catch {
    return refusal("malformed", "This request does not say what page it comes from as our pages do.");
  }
}

/** What a browser sends where it has collected too many cookies. */
export const tooManyHeaders = refusal(
  "headers_too_large",
  "Your browser sends more along than we can take. Deleting the cookies of this site helps.",
);

const badAddress = refusal("malformed", "This address is not well formed.");

function wrongMethod(request: IncomingMessage): Refusal | null {
  const takesPost = isForm(request) || hasHandlers(request);
  const ofPage = takesPost ? pageMethods : ["GET", "HEAD"];
  const allowed = isNoPage(request) ? handlerMethods : ofPage;
  if (allowed.includes(request.method ?? "")) return null;
  const headers = { Allow: (isNoPage(request) ? handlerMethods : pageMethods).join(", ") };
  return { ...refusal("not_allowed", "This address does not take such a request."), headers };
}

// Pages take forms only. Next's script sends them as the browser does without it.
const isForm = ({ headers }: IncomingMessage) =>
  headers["content-type"]?.startsWith("multipart/form-data") === true;

// The documentation of the API is a page.
const handlerPaths = /^\/(api(?!\/docs(\/|$))|logout|unsubscribe|avatars|healthz|readyz)(\/|$)/;

/** Whether route handlers answer at this address, which take more than forms, and check for themselves. */
export const hasHandlers = ({ url = "/" }: IncomingMessage) => handlerPaths.test(pathOf(url));

/** Whether there is no page at this address. There is one at `/logout`, whose form a handler takes. */
export const isNoPage = (request: IncomingMessage) =>
  hasHandlers(request) && pathOf(request.url ?? "/") !== "/logout";

// Handlers check for themselves: some take requests from anywhere.
function foreignOrigin(request: IncomingMessage): Refusal | null {
  if (request.method !== "POST" || hasHandlers(request)) return null;
  const get = (name: string) => request.headers[name]?.toString() ?? null;
  return isForeign({ get }) ? refusal("forbidden", FROM_ELSEWHERE) : null;
}

// Also of a GET, which may have a body that means nothing.
function bodyProblem({ headers, url = "/" }: IncomingMessage): Refusal | null {
  if (headers["transfer-encoding"]) return refusal("length_required", "Please send the length of the body.");
  if (Number(headers["content-length"] ?? 0) <= mostBytes(pathOf(url))) return null;
  return refusal("too_large", "This is more than we can take.");
}

// A photo may have 4 MB; the longest talk, in four-byte letters, has well under 256 KB.
const mostBytes = (path: string) => (path === "/dashboard/profile" ? 4.5 * kilobyte : 256) * kilobyte;

const pathOf = (url: string) => url.split("?", 1)[0] ?? "/";

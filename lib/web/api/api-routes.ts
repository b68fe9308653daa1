/** The route handlers of one address of the API. */
import "server-only";
import type { Method } from "@/lib/api/operation";
import { withRequestFacts } from "@/lib/request/facts";
import { answerError, refusal } from "./answers";
import { preflight, withCors } from "./cors";
import type { Handler, Served } from "./serve";

type Handlers = Record<"GET" | "POST" | "PUT" | "PATCH" | "DELETE" | "OPTIONS", Handler>;

/** Handlers for every method: those that are served, and 405 for the others. All answers may be read from anywhere. */
export function apiRoutes(...served: Served[]): Handlers {
  const byMethod = new Map<string, Handler>(
    served.map(({ operation, handler }) => [operation.method, handler]),
  );
  const allowed = allowedMethods(served.map(({ operation }) => operation.method));
  const answer = (method: string) => answering(byMethod.get(method) ?? refusing(allowed));
  return {
    GET: answer("GET"),
    POST: answer("POST"),
    PUT: answer("PUT"),
    PATCH: answer("PATCH"),
    DELETE: answer("DELETE"),
    OPTIONS: preflighting(allowed),
  };
}

const allowedMethods = (served: Method[]) => [
  ...served,
  ...(served.includes("GET") ? ["HEAD"] : []),
  "OPTIONS",
];

const preflighting =
  (allowed: string[]): Handler =>
  async () =>
    preflight(allowed);

/** Refuses a method, and names those that an address takes. */
export const refusing =
  (allowed: string[]): Handler =>
  async () =>
    refusal("not_allowed", "This address does not take such a request.", undefined, {
      Allow: allowed.join(", "),
    });

const answering =
  (handler: Handler): Handler =>
  (request, context) => {
    const answer = () => handler(request, context).catch(answerError);
    return withRequestFacts(request.headers, async () => withCors(await answer()), doorOfRequest(request));
  };

// Our own pages ask as well, with the session's cookie alone.
const doorOfRequest = ({ headers }: Request) => (headers.has("authorization") ? "api" : "page");

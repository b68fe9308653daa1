/** The answers of the API. */
import { toProblem } from "@/lib/api/problem";
import { asAppError } from "@/lib/as-app-error";
import { type ErrorCode, InvalidField } from "@/lib/errors";
import type { KeptAnswer } from "@/lib/idempotency/answers";
import { reportUnexpected } from "../report-unexpected";
import { retryAfter } from "../retry-after";
import { etagOf, isKnown } from "./etag";
import { INVALID, InvalidInput } from "./read-input";

/** The links of a resource, by what they lead to. */
export type Links = Record<string, string | null>;

const json = { "Content-Type": "application/json" };
const revalidated = { "Cache-Control": "private, no-cache", Vary: "Authorization, Cookie, Origin" };

/** 200 with a validator, or 304 where the client has it already. */
export function answerRead(request: Request, body: string, links: Links): Response {
  const headers = { ...revalidated, ETag: etagOf(body), ...linkHeader(links) };
  if (isKnown(request.headers, headers.ETag)) return new Response(null, { status: 304, headers });
  return new Response(body, { headers: { ...json, ...headers } });
}

/** The response that a kept answer stands for. */
export const toResponse = ({ status, headers, body }: KeptAnswer): Response =>
  new Response(body, { status, headers: { ...headers, "Cache-Control": "no-store" } });

/** What a write answers: 204 where there is nothing to say, and where to find what was made. */
export function writeAnswer(status: number, body: unknown, self: string | null): KeptAnswer {
  if (status === 204) return { status, headers: {}, body: null };
  const text = JSON.stringify(body);
  const headers: Record<string, string> = { ...json, ETag: etagOf(text) };
  if (status === 201 && self) headers.Location = self;
  return { status, headers, body: text };
}

/** `application/problem+json` for whatever was thrown; what nobody foresaw is reported. */
export async function answerError(error: unknown): Promise<Response> {
  const known = asAppError(error);
  if (known instanceof InvalidInput) return refusal(known.code, known.message, known.errors);
  if (known instanceof InvalidField) return refusal(known.code, INVALID, { [known.field]: known.message });
  if (known) return refusal(known.code, known.message, undefined, retryAfter(known));
  return refusal("unexpected", await reportUnexpected(error));
}

/** A refusal with this code. */
export function refusal(
  code: ErrorCode,
  detail: string,
  errors?: Record<string, string>,
  headers: Record<string, string> = {},
): Response {
  const body = toProblem(code, detail, errors);
  return Response.json(body, {
    status: body.status,
    headers: {
      "Content-Type": "application/problem+json",
      "Cache-Control": "no-store",
      ...(code === "unauthenticated" && { "WWW-Authenticate": "Bearer" }),
      ...headers,
    },
  });
}

/** RFC 8288: what a client may follow without reading the body. */
function linkHeader(links: Links): Record<string, string> {
  const named = ["next", "prev"].flatMap((rel) => (links[rel] ? [`<${links[rel]}>; rel="${rel}"`] : []));
  return named.length > 0 ? { Link: named.join(", ") } : {};
}

import "server-only";
import type { z } from "zod";
import { AppError, type ErrorCode, Forbidden, statusOf } from "@/lib/errors";
import { collectForgotten } from "@/lib/page-cache/forget";
import { forgetNow } from "@/lib/page-cache/forget-now";
import { fieldErrorsOf } from "./field-errors";
import { reportUnexpected } from "./report-unexpected";
import { isSameOrigin } from "./same-origin";

type Context = { params: Promise<Record<string, string>> };
type Handler = (request: Request, context: Context) => Promise<Response>;

/**
 * A route handler: takes what the path, the query and a JSON body say (a body field does not overrule the path), checks
 * it, runs, and answers JSON. Every error is `application/problem+json` (RFC 9457).
 */
export function apiRoute<Schema extends z.ZodType>(
  schema: Schema,
  run: (input: z.output<Schema>) => Promise<unknown>,
): Handler {
  return async (request, { params }) => {
    try {
      if (isWrite(request) && !isSameOrigin(request.headers))
        throw new Forbidden("This came from another site.");
      const parsed = schema.safeParse({ ...(await inputOf(request)), ...(await params) });
      if (!parsed.success)
        return problem("invalid", "Something in this request is not valid.", fieldErrorsOf(parsed.error));
      return answer(await collectForgotten(() => run(parsed.data), forgetNow));
    } catch (error) {
      if (error instanceof AppError) return problem(error.code, error.message);
      return problem("unexpected", await reportUnexpected(error));
    }
  };
}

const isWrite = ({ method }: Request) => method !== "GET" && method !== "HEAD";

function inputOf(request: Request): Promise<Record<string, unknown>> | Record<string, unknown> {
  return isWrite(request) ? bodyOf(request) : Object.fromEntries(new URL(request.url).searchParams);
}

async function bodyOf(request: Request): Promise<Record<string, unknown>> {
  if (!/^application\/json\b/.test(request.headers.get("content-type") ?? "")) {
    throw new AppError("unsupported", "Send JSON, with Content-Type: application/json.");
  }
  const body: unknown = await request.json().catch(() => undefined);
  if (typeof body === "object" && body !== null && !Array.isArray(body)) return { ...body };
  throw new AppError("malformed", "The body is not a JSON object.");
}

const answer = (body: unknown) => Response.json(body, { headers: { "Cache-Control": "private, no-store" } });

function problem(code: ErrorCode, detail: string, errors?: Record<string, string>): Response {
  const status = statusOf[code];
  const body = { type: "about:blank", status, code, title: code.replaceAll("_", " "), detail, errors };
  const headers = { "Content-Type": "application/problem+json", "Cache-Control": "no-store" };
  return Response.json(body, { status, headers });
}

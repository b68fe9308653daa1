import "server-only";
import type { z } from "zod";
import { Forbidden } from "@/lib/errors";
import { collectForgotten } from "@/lib/page-cache/forget";
import { forgetNow } from "@/lib/page-cache/forget-now";
import { withRequestFacts } from "@/lib/request/facts";
import { answerError } from "./api/answers";
import { checked, objectIn, readBody } from "./api/read-input";
import { FROM_ELSEWHERE, isSameOrigin } from "./same-origin";

type Context = { params: Promise<Record<string, string>> };
type Handler = (request: Request, context: Context) => Promise<Response>;

/**
 * A route handler for our own pages, which is no part of the API: takes what the path, the query and a JSON body say (a
 * body field does not overrule the path), checks it, runs, and answers JSON; errors as the API does.
 */
export function ownRoute<Schema extends z.ZodType>(
  schema: Schema,
  run: (input: z.output<Schema>) => Promise<unknown>,
): Handler {
  const work: Handler = async (request, { params }) => {
    try {
      if (isWrite(request) && !isSameOrigin(request.headers)) throw new Forbidden(FROM_ELSEWHERE);
      const input = checked(schema, { ...(await inputOf(request)), ...(await params) });
      return answer(await collectForgotten(() => run(input), forgetNow));
    } catch (error) {
      return answerError(error);
    }
  };
  return (request, context) => withRequestFacts(request.headers, () => work(request, context));
}

const isWrite = ({ method }: Request) => method !== "GET" && method !== "HEAD";

async function inputOf(request: Request): Promise<Record<string, unknown>> {
  if (!isWrite(request)) return Object.fromEntries(new URL(request.url).searchParams);
  return objectIn((await readBody(request)).value);
}

const answer = (body: unknown) => Response.json(body, { headers: { "Cache-Control": "private, no-store" } });

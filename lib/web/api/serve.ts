/** How an operation of the API is carried out: who asks, for what, and what becomes of it, in the same way for all. */
import "server-only";
import type { NextRequest } from "next/server";
import type { z } from "zod";
import type { Access, Operation } from "@/lib/api/operation";
import { Forbidden } from "@/lib/errors";
import type { KeptAnswer } from "@/lib/idempotency/answers";
import { collectForgotten } from "@/lib/page-cache/forget";
import { forgetNow } from "@/lib/page-cache/forget-now";
import { answerRead, type Links, toResponse, writeAnswer } from "./answers";
import { type Caller, findCaller, type KnownCaller, known, mayUse, type PasswordCaller } from "./caller";
import { type Current, guarded } from "./guarded";
import { answerOnce } from "./idempotency";
import { checkInput, readBody } from "./read-input";

type Context = { params: Promise<Record<string, string | string[]> | undefined> };

/** Answers a request; throws what it refuses. */
export type Handler = (request: NextRequest, context: Context) => Promise<Response>;

/** An operation, and what carries it out. */
export type Served = { operation: Operation; handler: Handler };

type Callers = { everybody: Caller; somebody: KnownCaller; password: PasswordCaller };

type Asked<Params extends z.ZodType, Query extends z.ZodType, Body extends z.ZodType> = {
  params: z.output<Params>;
  query: z.output<Query>;
  body: z.output<Body>;
  /** The query as it was sent: the links of a list carry it on. */
  search: URLSearchParams;
};

type Work<Input, Caller, Result, Seen> = {
  /** `seen` is what `current` gave, where `If-Match` asked for it: a write takes care that it is so still. */
  run: (asked: Input, caller: Caller, seen: Seen | null) => Promise<Result>;
  current?: (asked: Input, caller: Caller) => Promise<Current<Seen>>;
  /** Who calls, where neither a token nor a session says so. */
  admit?: (request: NextRequest) => Promise<Caller>;
};

/** Serves an operation by `work`. */
export function serve<
  Params extends z.ZodType,
  Query extends z.ZodType,
  Body extends z.ZodType,
  Answer extends z.ZodType,
  Who extends Access,
  Seen = never,
>(
  operation: Operation<Params, Query, Body, Answer, Who>,
  work: Work<Asked<Params, Query, Body>, Callers[Who], z.input<Answer>, Seen>,
): Served {
  if (operation.isGuarded !== (work.current !== undefined))
    throw new Error(`${operation.id}: its contract and its work disagree on If-Match.`);
  const handler: Handler = async (request, { params }) => {
    const caller = (await callerOf(operation, work.admit, request)) as Callers[Who];
    const body = await readBody(request);
    const search = new URL(request.url).searchParams;
    const given = { params: (await params) ?? {}, query: search, body: body.value };
    const asked = { ...checkInput(operation, given), search } as Asked<Params, Query, Body>;
    if (operation.method === "GET") return read(request, await work.run(asked, caller, null));
    const change = guarded(
      request,
      () => work.current?.(asked, caller),
      (seen) => work.run(asked, caller, seen),
    );
    return toResponse(await answerOnce(request, caller, body.text, () => made(operation, change)));
  };
  return { operation, handler };
}

async function callerOf(
  { access, scope }: Operation,
  admit: ((request: NextRequest) => Promise<Caller>) | undefined,
  request: NextRequest,
): Promise<Caller> {
  const caller = admit ? await admit(request) : await findCaller(request);
  if (!mayUse(caller, scope)) throw new Forbidden(`This token lacks the scope "${scope}".`);
  return access === "everybody" ? caller : known(caller);
}

function read(request: NextRequest, body: unknown): Response {
  return answerRead(request, JSON.stringify(body), linksOf(body));
}

async function made({ status }: Operation, change: () => Promise<unknown>): Promise<KeptAnswer> {
  const body = await collectForgotten(change, forgetNow);
  return writeAnswer(status, body, linksOf(body).self ?? null);
}

const linksOf = (body: unknown): Links => (hasLinks(body) ? body.links : {});

const hasLinks = (body: unknown): body is { links: Links } =>
  typeof body === "object" && body !== null && "links" in body;

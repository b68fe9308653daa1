/** What one operation of the API takes and gives: validation, types and the OpenAPI document are all made of it. */
import { z } from "zod";
import type { Scope } from "@/lib/auth/token-schema";
import type { ErrorCode } from "@/lib/errors";

export type Method = "GET" | "POST" | "PATCH" | "DELETE";

export type Tag = "Talks" | "Comments" | "Speakers" | "Moderation" | "Account" | "Description";

/** Who may call: everybody; somebody who is known (a token, or a session on our own pages); or with email and password. */
export type Access = "everybody" | "somebody" | "password";

export type Operation<
  Params extends z.ZodType = z.ZodType,
  Query extends z.ZodType = z.ZodType,
  Body extends z.ZodType = z.ZodType,
  Answer extends z.ZodType = z.ZodType,
  Who extends Access = Access,
> = {
  id: string;
  method: Method;
  /** Below `/api/v1`, with its parameters in braces. */
  path: `/${string}`;
  tag: Tag;
  /** What it does, as a title; and what else there is to know, in Markdown. */
  summary: string;
  description: string;
  access: Who;
  /** What a token must be allowed to; null: nothing in particular. */
  scope: Scope | null;
  params: Params;
  query: Query;
  /** Null: it takes no body. */
  body: Body | null;
  status: 200 | 201 | 204;
  /** Null: the answer has no body. */
  answer: Answer | null;
  /** What it refuses with, beside what every operation may. */
  errors: ErrorCode[];
  /** Whether `If-Match` guards it. */
  isGuarded: boolean;
};

type Given<
  Params extends z.ZodType,
  Query extends z.ZodType,
  Body extends z.ZodType,
  Answer extends z.ZodType,
  Who extends Access,
> = Pick<Operation, "id" | "method" | "path" | "tag" | "summary"> & { access: Who } & Partial<
    Omit<Operation<Params, Query, Body, Answer>, "access">
  >;

const nothing = z.strictObject({});

/** An operation; what is not given takes nothing, gives 200 (204 without an answer), and refuses in no way of its own. */
export function operation<
  Who extends Access,
  Params extends z.ZodType = typeof nothing,
  Query extends z.ZodType = typeof nothing,
  Body extends z.ZodType = z.ZodNever,
  Answer extends z.ZodType = z.ZodVoid,
>(given: Given<Params, Query, Body, Answer, Who>): Operation<Params, Query, Body, Answer, Who> {
  return {
    description: "",
    scope: null,
    params: nothing as unknown as Params,
    query: nothing as unknown as Query,
    body: null,
    answer: null,
    status: given.answer ? 200 : 204,
    errors: [],
    isGuarded: false,
    ...given,
  };
}

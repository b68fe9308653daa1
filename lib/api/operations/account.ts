import { z } from "zod";
import { scope, tokenName } from "@/lib/auth/token-schema";
import { count, idParam, url } from "../common";
import { operation } from "../operation";
import { speakerRef } from "../speaker";
import { newTokenResource, tokenResource } from "../token";

const shortest = 60;
const usual = 300;
const longest = 365 * 24 * 60 * 60;

export const meResource = z
  .object({
    speaker: speakerRef.nullable().meta({ description: "Null for a visitor." }),
    isAdmin: z.boolean(),
    scopes: z.array(scope).meta({ description: "What this token, or session, may be used for." }),
    waiting: z
      .object({ mine: count(), all: count().nullable() })
      .nullable()
      .meta({ description: "How many comments wait, counted up to 1000; `all` for administrators." }),
    links: z.object({ self: url(), moderation: url(), tokens: url() }),
  })
  .meta({ id: "Me" });

export type MeResource = z.output<typeof meResource>;

export const getMeOperation = operation({
  id: "getMe",
  method: "GET",
  path: "/me",
  tag: "Account",
  summary: "Who am I?",
  description: "Who is asking, what they may, and how many comments wait for them.",
  access: "everybody",
  answer: meResource,
});

export const listTokensOperation = operation({
  id: "listTokens",
  method: "GET",
  path: "/tokens",
  tag: "Account",
  summary: "List your tokens",
  description: "All that live, and those that ended lately. Their secrets are not known any more.",
  access: "somebody",
  scope: "read",
  answer: z.object({ items: z.array(tokenResource), links: z.object({ self: url() }) }),
});

export const createTokenOperation = operation({
  id: "createToken",
  method: "POST",
  path: "/tokens",
  tag: "Account",
  summary: "Make a token",
  description:
    "With email and password, by HTTP Basic (RFC 7617). It lives for five minutes where nothing else is asked. " +
    "The secret is shown this once. An account with a second factor makes its tokens on its own page only.",
  access: "password",
  body: z.strictObject({
    name: tokenName().default("Short-lived token"),
    scopes: z
      .array(scope)
      .min(1)
      .max(scope.options.length)
      .default(["read", "write", "moderate"])
      .transform((asked) => scope.options.filter((one) => asked.includes(one)))
      .meta({ description: "`admin` is for administrators." }),
    expiresIn: z
      .int()
      .min(shortest)
      .max(longest)
      .nullable()
      .default(usual)
      .meta({ description: "In seconds; null: never." }),
  }),
  status: 201,
  answer: newTokenResource,
});

export const getTokenOperation = operation({
  id: "getToken",
  method: "GET",
  path: "/tokens/{id}",
  tag: "Account",
  summary: "Get a token",
  description: "What is known of it; not its secret.",
  access: "somebody",
  scope: "read",
  params: z.strictObject({ id: idParam() }),
  answer: tokenResource,
  errors: ["not_found"],
});

export const revokeTokenOperation = operation({
  id: "revokeToken",
  method: "DELETE",
  path: "/tokens/{id}",
  tag: "Account",
  summary: "Revoke a token",
  description: "It stops working at once. A token may revoke itself; for others it needs `write`.",
  access: "somebody",
  params: z.strictObject({ id: idParam() }),
  errors: ["not_found"],
});

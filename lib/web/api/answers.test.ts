import { expect, test } from "vitest";
import { Outage } from "@/lib/db/outage";
import {
  Busy,
  Forbidden,
  InvalidField,
  TooMany,
  Unauthenticated,
  Unavailable,
  Uncertain,
} from "@/lib/errors";
import { answerError, answerRead, toResponse, writeAnswer } from "./answers";
import { InvalidInput } from "./read-input";

const get = (headers: Record<string, string> = {}) =>
  new Request("http://localhost/api/v1/talks", { headers });
const links = { self: "http://x/1", next: "http://x/2", prev: null };

test("a read has a validator, and names its neighbours", async () => {
  const answer = answerRead(get(), '{"a":1}', links);
  expect(answer.headers.get("link")).toBe('<http://x/2>; rel="next"');
  expect(answer.headers.get("cache-control")).toBe("private, no-cache");
  expect(await answer.text()).toBe('{"a":1}');
  const again = answerRead(get({ "If-None-Match": answer.headers.get("etag") ?? "" }), '{"a":1}', links);
  expect([again.status, await again.text(), again.headers.get("etag")]).toEqual([
    304,
    "",
    answer.headers.get("etag"),
  ]);
});

test("a write tells where to find what it made, and is not stored", async () => {
  const made = toResponse(writeAnswer(201, { id: 7 }, "http://x/7"));
  expect([made.status, made.headers.get("location"), await made.json()]).toEqual([
    201,
    "http://x/7",
    { id: 7 },
  ]);
  expect(made.headers.get("cache-control")).toBe("no-store");
  const done = toResponse(writeAnswer(204, undefined, null));
  expect([done.status, await done.text(), done.headers.get("etag")]).toEqual([204, "", null]);
  expect(toResponse(writeAnswer(200, {}, "http://x/7")).headers.get("location")).toBeNull();
});

test.each([
  [new Unauthenticated(), { "www-authenticate": "Bearer" }],
  [new Busy(), { "retry-after": "2" }],
  [new TooMany(90), { "retry-after": "90" }],
  [new Forbidden(), { "cache-control": "no-store" }],
  [new Unavailable(), { "retry-after": "5" }],
  [new Uncertain(), { "retry-after": null }],
])("%s is told as a problem, with what a client needs to go on", async (error, headers) => {
  const answer = await answerError(error);
  expect(answer.headers.get("content-type")).toBe("application/problem+json");
  for (const [name, value] of Object.entries(headers)) expect(answer.headers.get(name)).toBe(value);
  expect(await answer.json()).toMatchObject({
    status: answer.status,
    code: error.code,
    detail: error.message,
  });
});

test.each([
  [false, "unavailable"],
  [true, "uncertain"],
] as const)("an outage in which something may be done: %s, is told as %s", async (mayBeDone, code) => {
  const answer = await answerError(new Outage("it is gone", mayBeDone));
  expect(await answer.json()).toMatchObject({ status: answer.status, code });
});

test("bad input is told field by field", async () => {
  const errorsOf = async (error: Error) => (await (await answerError(error)).json()).errors;
  expect(await errorsOf(new InvalidInput({ title: "Required." }))).toEqual({ title: "Required." });
  expect(await errorsOf(new InvalidField("scopes", "Not you."))).toEqual({ scopes: "Not you." });
});

import { expect, test } from "vitest";
import { PreconditionFailed } from "@/lib/errors";
import { assertMatch, etagOf, isKnown } from "./etag";

const etag = etagOf("a body");

test("the same body has the same validator, another has another", () => {
  expect(etag).toMatch(/^"[\w-]{27}"$/);
  expect([etagOf("a body"), etagOf("another")].map((one) => one === etag)).toEqual([true, false]);
});

test.each([
  [etag, true],
  [`W/${etag}`, true],
  [`"other", W/${etag} , "third"`, true],
  ["*", true],
  ['"other"', false],
  [etag.slice(1, -1), false],
  ["", false],
])("If-None-Match: %s is known: %s", (value, known) => {
  expect(isKnown(new Headers({ "If-None-Match": value }), etag)).toBe(known);
});

test("a client that names nothing knows nothing", () => {
  expect(isKnown(new Headers(), etag)).toBe(false);
});

test("If-Match takes strong validators only", () => {
  for (const value of [etag, `"other", ${etag}`, "*"]) expect(() => assertMatch(value, etag)).not.toThrow();
  for (const value of [`W/${etag}`, '"other"', ""])
    expect(() => assertMatch(value, etag)).toThrow(PreconditionFailed);
});

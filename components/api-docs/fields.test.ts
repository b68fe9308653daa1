import { expect, test } from "vitest";
import { fieldsOf, kindOf } from "./fields";

const only = (schema: Parameters<typeof fieldsOf>[0]) => fieldsOf({ properties: { it: schema } })[0];

test("a field has a word for what it is, and whether it may be null", () => {
  expect(kindOf({ type: "string" })).toEqual({ word: "text", resource: null, isNullable: false });
  expect(kindOf({ type: ["string", "null"] })).toMatchObject({ word: "text", isNullable: true });
  expect(kindOf({ type: "string", format: "date" })).toMatchObject({ word: "day" });
  expect(kindOf({ anyOf: [{ type: "string", format: "uri" }, { type: "null" }] })).toMatchObject({
    word: "address",
    isNullable: true,
  });
  expect(kindOf({ type: "string", enum: ["mine", "all"] })).toMatchObject({ word: '"mine" or "all"' });
  expect(kindOf({})).toMatchObject({ word: "anything" });
});

test("a resource is named, also in a list of them and where it may be null", () => {
  const $ref = "#/components/schemas/Talk";
  expect(kindOf({ $ref })).toEqual({ word: "Talk", resource: "Talk", isNullable: false });
  expect(kindOf({ type: "array", items: { $ref } })).toMatchObject({
    word: "list of Talk",
    resource: "Talk",
  });
  expect(kindOf({ anyOf: [{ $ref }, { type: "null" }] })).toMatchObject({
    resource: "Talk",
    isNullable: true,
  });
});

test("limits are sentences, and those of a program's numbers are left out", () => {
  expect(only({ type: "string", minLength: 1, maxLength: 20_000 })?.limits).toEqual([
    "1 to 20,000 characters",
  ]);
  expect(only({ type: "string", maxLength: 64 })?.limits).toEqual(["up to 64 characters"]);
  expect(only({ type: "integer", minimum: 1, maximum: 2_147_483_647 })?.limits).toEqual([]);
  expect(only({ type: "integer", minimum: 0, maximum: 9_007_199_254_740_991 })?.limits).toEqual([]);
  expect(only({ type: "array", items: {}, default: ["read", "write"] })?.limits).toEqual([
    "read, write where nothing is said",
  ]);
  expect(only({ anyOf: [{ type: "integer", minimum: 60 }, { type: "null" }], default: 300 })?.limits).toEqual(
    ["at least 60", "300 where nothing is said"],
  );
  expect(only({ type: "string", pattern: "^[a-z]+$" })?.limits).toEqual(["matches ^[a-z]+$"]);
});

test("the fields of objects within are named with what is around them", () => {
  const inner = { type: "object", properties: { id: { type: "integer" } }, required: ["id"] };
  const fields = fieldsOf({
    properties: {
      author: { anyOf: [inner, { type: "null" }] },
      decisions: { type: "array", items: inner },
    },
    required: ["decisions"],
  });
  expect(fields.map(({ name, isRequired }) => [name, isRequired])).toEqual([
    ["author", false],
    ["author.id", true],
    ["decisions", true],
    ["decisions[].id", true],
  ]);
});

/** Values that a JSON Schema does not allow, made of one that it does by a single change. */
import fc from "fast-check";
import { fieldsOf, type Json, type OpenApi, resolved, type Schema } from "./document";

type Thing = { [name: string]: Json };

/** What an object that `schema` allows becomes where one thing about it is wrong. */
export function brokenOf(valid: fc.Arbitrary<Json>, schema: Schema, document: OpenApi): fc.Arbitrary<Json> {
  const own = resolved(schema, document);
  const fields = Object.entries(own.properties ?? {});
  return fc.oneof(
    valid.map((value) => ({ ...fieldsOf(value), surplus: true })),
    ...(own.required ?? []).map((name) => valid.map((value) => without(fieldsOf(value), name))),
    ...fields.map(([name, field]) =>
      fc
        .tuple(valid, wrongOf(field, document))
        .map(([value, wrong]) => ({ ...fieldsOf(value), [name]: wrong })),
    ),
  );
}

/** A value that is wrong in its type, its range, its length or its choice. */
function wrongOf(schema: Schema, document: OpenApi): fc.Arbitrary<Json> {
  const { type, enum: choices, anyOf, items, ...own } = resolved(schema, document);
  if (anyOf) return fc.oneof(wrongOf(anyOf[0] ?? {}, document), fc.constant("nothing of the kind"));
  const types = [type ?? []].flat();
  const wrong: Json[] = [[[]], { length: 1 }];
  if (!types.includes("null")) wrong.push(null);
  if (!types.includes("string")) wrong.push("true", "1", "");
  if (!types.includes("integer")) wrong.push(7, -1.5);
  if (!types.includes("boolean")) wrong.push(true);
  if (choices) wrong.push("Published", "", "held ", 0);
  if (own.maximum !== undefined) wrong.push(own.maximum + 1, 1e308, 1.5);
  if (own.minimum !== undefined) wrong.push(own.minimum - 1, -0.5);
  if (own.maxLength !== undefined) wrong.push("x".repeat(own.maxLength + 1));
  if (own.format === "date") wrong.push("2026-02-30", "2026-1-1", "1899-12-31", "2026-01-01T00:00:00Z", "");
  if (own.minItems) wrong.push([]);
  if (own.maxItems !== undefined) wrong.push(Array.from({ length: own.maxItems + 1 }, () => null));
  if (items)
    return fc.oneof(
      fc.constantFrom(...wrong),
      wrongOf(items, document).map((one) => [one]),
    );
  return fc.constantFrom(...wrong);
}

const without = (value: Thing, name: string): Thing =>
  Object.fromEntries(Object.entries(value).filter(([own]) => own !== name));

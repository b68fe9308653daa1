/** Values that a JSON Schema allows. */
import fc from "fast-check";
import { type Json, type OpenApi, resolved, type Schema } from "./document";

/** How the value of a property is made where its schema does not say enough, by the property's name. */
export type Known = Record<string, fc.Arbitrary<Json>>;

/** Any value that `schema` allows. */
export function validOf(schema: Schema, document: OpenApi, known: Known): fc.Arbitrary<Json> {
  const own = resolved(schema, document);
  if (own.enum) return fc.constantFrom(...own.enum);
  if (own.anyOf) return fc.oneof(...own.anyOf.map((one) => validOf(one, document, known)));
  if (Array.isArray(own.type))
    return fc.oneof(...own.type.map((type) => validOf({ ...own, type }, document, known)));
  if (own.type === "object") return objectOf(own, document, known);
  if (own.type === "array")
    return fc.array(validOf(own.items ?? {}, document, known), {
      minLength: own.minItems ?? 0,
      maxLength: Math.min(own.maxItems ?? 5, 5),
    });
  if (own.type === "integer")
    return fc.integer({ min: own.minimum ?? -1000, max: Math.min(own.maximum ?? 1000, 2_147_483_647) });
  if (own.type === "boolean") return fc.boolean();
  if (own.type === "string") return stringOf(own);
  return fc.constant(null);
}

function objectOf({ properties = {}, required = [] }: Schema, document: OpenApi, known: Known) {
  const model = Object.fromEntries(
    Object.entries(properties).map(([name, schema]) => [
      name,
      known[name] ?? validOf(schema, document, known),
    ]),
  );
  return fc.record<Record<string, Json>, string>(model, { requiredKeys: required });
}

function stringOf({ pattern, format, minLength = 0, maxLength = 200 }: Schema): fc.Arbitrary<string> {
  // Days of long ago: they land on no page that a journey looks at.
  if (format === "date") return fc.integer({ min: 0, max: 30_000 }).map(dayOf1900);
  if (pattern) return fc.stringMatching(new RegExp(pattern)).filter(({ length }) => length <= maxLength);
  return fc.oneof(
    { weight: 9, arbitrary: textOf(minLength, Math.min(maxLength, 60)) },
    { weight: 1, arbitrary: fc.constant("ß".repeat(maxLength)) },
  );
}

const letters = [..."abcXYZ 0123 äßéñ 漢字 🎉👩‍🔬 *_`~[]()<>&\"'/\\.,:;!?#-"];

// It begins and ends with a letter: blanks at the ends do not count, and blanks alone are no text.
const textOf = (minLength: number, maxLength: number) =>
  fc
    .array(fc.constantFrom(...letters), { maxLength: Math.max(0, maxLength - 2) })
    .map((middle) => (middle.length === 0 && minLength === 0 ? "" : `a${middle.join("")}z`));

const dayOf1900 = (day: number) => new Date(Date.UTC(1900, 0, 1 + day)).toISOString().slice(0, 10);

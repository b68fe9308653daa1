/** JSON Schema put into words. */
import type { Schema } from "./document";

export type Field = {
  /** With the names of the objects around it: `author.name`, `decisions[].id`. */
  name: string;
  kind: Kind;
  isRequired: boolean;
  /** `1 to 128 characters`, `50 where nothing is said`. */
  limits: string[];
  description: string;
};

/** What a value is: a word for it, and the name of the resource where it is one. */
export type Kind = { word: string; resource: string | null; isNullable: boolean };

/** The fields of an object, and of the unnamed objects in it. */
export function fieldsOf(schema: Schema, prefix = ""): Field[] {
  return Object.entries(schema.properties ?? {}).flatMap(([key, own]) => {
    const name = prefix + key;
    const isRequired = schema.required?.includes(key) ?? false;
    return [fieldOf(name, own, isRequired), ...innerFields(name, own)];
  });
}

export const fieldOf = (name: string, schema: Schema, isRequired: boolean): Field => ({
  name,
  kind: kindOf(schema),
  isRequired,
  limits: limitsOf(schema),
  description: schema.description ?? "",
});

/** What a value of this schema is, in a word or two. */
export function kindOf(schema: Schema): Kind {
  const { inner, isNullable } = withoutNull(schema);
  if (inner.items) {
    const one = kindOf(inner.items);
    return { word: `list of ${one.word}`, resource: one.resource, isNullable };
  }
  const resource = resourceIn(inner);
  return { word: resource ?? wordFor(inner), resource, isNullable };
}

function innerFields(name: string, schema: Schema): Field[] {
  const { inner } = withoutNull(schema);
  if (inner.items) return innerFields(`${name}[]`, inner.items);
  return fieldsOf(inner, `${name}.`);
}

function withoutNull(schema: Schema): { inner: Schema; isNullable: boolean } {
  const { anyOf, type, ...rest } = schema;
  if (Array.isArray(type)) {
    const [only] = type.filter((one) => one !== "null");
    return { inner: { ...rest, type: only }, isNullable: type.includes("null") };
  }
  if (!anyOf) return { inner: schema, isNullable: false };
  const [only = {}] = anyOf.filter((one) => one.type !== "null");
  return { inner: { ...rest, ...only }, isNullable: anyOf.some((one) => one.type === "null") };
}

const resourceIn = ({ $ref }: Schema) => $ref?.split("/").at(-1) ?? null;

function wordFor({ type, format, enum: choices, const: only }: Schema): string {
  if (only !== undefined) return JSON.stringify(only);
  if (choices) return choices.map((one) => `"${one}"`).join(" or ");
  return byFormat[format ?? ""] ?? byType[String(type)] ?? "anything";
}

const byFormat: Record<string, string> = {
  date: "day",
  "date-time": "time",
  uri: "address",
  email: "email address",
};

const byType: Record<string, string> = {
  string: "text",
  integer: "number",
  number: "number",
  boolean: "true or false",
  object: "object",
  array: "list",
};

function limitsOf(schema: Schema): string[] {
  const { inner } = withoutNull(schema);
  const { minLength, maxLength, minItems, maxItems, minimum, maximum } = inner;
  return [
    range(minLength, maxLength, "characters"),
    range(minItems, maxItems, "items"),
    range(minimum, maximum, ""),
    inner.pattern && !inner.format ? `matches ${inner.pattern}` : null,
    schema.default === undefined ? null : `${said(schema.default)} where nothing is said`,
  ].filter((limit) => limit !== null);
}

// What a program's numbers are limited to says nothing about a field.
const largest = 2_147_483_647;
const isTelling = (limit: number | undefined) => limit !== undefined && Math.abs(limit) < largest;

function range(least: number | undefined, most: number | undefined, unit: string): string | null {
  const from = isTelling(least) ? least : undefined;
  const to = isTelling(most) ? most?.toLocaleString("en") : undefined;
  if (to !== undefined && from) return `${from} to ${to} ${unit}`.trim();
  if (to !== undefined) return `up to ${to} ${unit}`.trim();
  return from && from > 1 ? `at least ${from} ${unit}`.trim() : null;
}

const said = (value: unknown) => (Array.isArray(value) ? value.join(", ") : String(value));

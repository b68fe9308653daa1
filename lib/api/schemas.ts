import { z } from "zod";

export type Json = Record<string, unknown>;

/** zod schemas as JSON Schema (draft 2020-12); those with an id are collected, to be referred to. */
export class Schemas {
  readonly #named: Record<string, Json> = {};

  /** The schema of what is sent (`input`) or answered (`output`). */
  of(schema: z.ZodType, io: "input" | "output"): Json {
    const converted = z.toJSONSchema(schema, { io, unrepresentable: "any", override: plainly });
    const { $schema: _, $defs = {}, ...own } = converted;
    for (const [name, definition] of Object.entries($defs)) this.#named[name] = pointed(definition);
    return pointed(own);
  }

  /** All that were collected, by name. */
  all = (): Record<string, Json> => Object.fromEntries(Object.entries(this.#named).sort());
}

// Beside its format, the pattern of a day or an instant says nothing that anybody could read.
function plainly({ jsonSchema }: { jsonSchema: z.core.JSONSchema.BaseSchema }) {
  if (jsonSchema.format === "date" || jsonSchema.format === "date-time") delete jsonSchema.pattern;
}

const pointed = (json: object): Json =>
  JSON.parse(JSON.stringify(json).replaceAll('"#/$defs/', '"#/components/schemas/'));

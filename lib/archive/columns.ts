/** What a value in an archive may be. The same value is written the same way, whichever database it comes from. */
import { z } from "zod";

/** PostgreSQL keeps neither U+0000 nor half a surrogate pair. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: refusing U+0000 is its purpose
const unstorable = /[\u0000\p{Surrogate}]/u;

export const id = z.int32().min(1);
export const integer = z.int32();
export const yesNo = z.boolean();
export const words = z
  .string()
  .refine((text) => !unstorable.test(text), "holds a character no database keeps");

/** SHA-256, in hexadecimal. */
export const sha256 = z.string().regex(/^[0-9a-f]{64}$/, "must be a SHA-256 in lower-case hexadecimal");

/** A day of the calendar, YYYY-MM-DD. */
export const day = z.iso.date();

/** A moment: RFC 3339, UTC, with milliseconds. */
export const instant = z.iso.datetime({ precision: 3 });

export type Row = Record<string, unknown>;

/** How a column's value has to be turned, between an archive and a database. */
export type Kind = "instant" | "yesNo" | "words" | "plain";

/** Takes the schema of a column, gives its kind. */
export function kindOf(column: z.ZodType): Kind {
  const schema = column instanceof z.ZodNullable ? column.unwrap() : column;
  if (schema instanceof z.ZodISODateTime) return "instant";
  if (schema instanceof z.ZodBoolean) return "yesNo";
  return schema === words ? "words" : "plain";
}

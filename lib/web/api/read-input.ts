/** What a request asks for, checked by its operation. */
import type { z } from "zod";
import type { Operation } from "@/lib/api/operation";
import { AppError, NotFound } from "@/lib/errors";
import { fieldErrorsOf } from "../field-errors";

const mostBytes = 256 * 1024;

export const INVALID = "Something in this request is not valid.";

/** 422, with a sentence for each field. */
export class InvalidInput extends AppError {
  constructor(readonly errors: Record<string, string>) {
    super("invalid", INVALID);
  }
}

/** Whether a request says that its body is JSON. */
export const isJson = ({ headers }: Request) =>
  headers.get("content-type")?.split(";", 1)[0]?.trim().toLowerCase() === "application/json";

/** A body that is a JSON object. Throws AppError `malformed`. */
export function objectIn(value: unknown): Record<string, unknown> {
  if (typeof value === "object" && value !== null && !Array.isArray(value)) return { ...value };
  throw new AppError("malformed", "The body is not a JSON object.");
}

/** The body as text, and what it says. Throws AppError: `unsupported`, `malformed`, `too_large`. */
export async function readBody(request: Request): Promise<{ text: string; value: unknown }> {
  const text = await request.text();
  if (text === "") return { text, value: {} };
  if (!isJson(request)) throw new AppError("unsupported", "Send JSON, with Content-Type: application/json.");
  if (Buffer.byteLength(text) > mostBytes) throw new AppError("too_large", "This is more than we can take.");
  try {
    return { text, value: JSON.parse(text) };
  } catch {
    throw new AppError("malformed", "The body is not JSON.");
  }
}

/** What the path, the query and the body say. Throws NotFound for a path that leads nowhere, and InvalidInput. */
export function checkInput(
  { params, query, body }: Operation,
  given: { params: unknown; query: URLSearchParams; body: unknown },
) {
  const place = params.safeParse(given.params);
  if (!place.success) throw new NotFound();
  if (body) objectIn(given.body);
  const asked = query.safeParse(singly(given.query));
  const said = body?.safeParse(given.body) ?? { success: true as const, data: undefined };
  if (!asked.success || !said.success) throw new InvalidInput({ ...errorsOf(asked), ...errorsOf(said) });
  return { params: place.data, query: asked.data, body: said.data };
}

/** What else has to hold for a body. Throws InvalidInput. */
export function checked<Schema extends z.ZodType>(schema: Schema, value: unknown): z.output<Schema> {
  const parsed = schema.safeParse(value);
  if (!parsed.success) throw new InvalidInput(fieldErrorsOf(parsed.error));
  return parsed.data;
}

const errorsOf = (parsed: z.ZodSafeParseResult<unknown>) =>
  parsed.success ? {} : fieldErrorsOf(parsed.error);

// A parameter that is named twice is no text any more, and is refused as such.
const singly = (query: URLSearchParams) =>
  Object.fromEntries([...new Set(query.keys())].map((name) => [name, oneOrAll(query.getAll(name))]));

const oneOrAll = (values: string[]) => (values.length === 1 ? values[0] : values);

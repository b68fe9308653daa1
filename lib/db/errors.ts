import { z } from "zod";

const uniqueViolation = z.object({
  code: z.literal("P2002"),
  meta: z.object({
    driverAdapterError: z.object({
      cause: z.object({
        constraint: z.union([z.object({ fields: z.array(z.string()) }), z.object({ index: z.string() })]),
      }),
    }),
  }),
});

/**
 * The field whose value somebody else already has (several are joined by `_`), where that is what the error says; else
 * null. SQLite names the fields, PostgreSQL the index, such as `Speaker_emailKey_key`.
 */
export function uniqueField(error: unknown): string | null {
  const violation = uniqueViolation.safeParse(error).data;
  if (!violation) return null;
  const { constraint } = violation.meta.driverAdapterError.cause;
  if ("fields" in constraint) return constraint.fields.join("_");
  return /^[^_]+_(.+)_key$/.exec(constraint.index)?.[1] ?? null;
}

const missingReference = z.object({ code: z.literal("P2003") });

/** Whether the database refused a row because what it refers to is not there (any more). */
export const isMissingReference = (error: unknown): boolean => missingReference.safeParse(error).success;

/** What the API answers where it refuses: `application/problem+json` (RFC 9457). */
import { STATUS_CODES } from "node:http";
import { z } from "zod";
import { type ErrorCode, statusOf } from "@/lib/errors";

export const problem = z
  .object({
    type: z.literal("about:blank"),
    status: z.int(),
    title: z.string().meta({ description: "What the status means." }),
    code: z
      .enum(Object.keys(statusOf) as [ErrorCode, ...ErrorCode[]])
      .meta({ description: "It does not change." }),
    detail: z.string().meta({ description: "A sentence for people." }),
    errors: z
      .record(z.string(), z.string())
      .optional()
      .meta({ description: "A sentence for each field that is not valid, by its name (`decisions.3.id`)." }),
  })
  .meta({ id: "Problem" });

export type Problem = z.output<typeof problem>;

/** A problem with this code; the code decides the status. */
export function toProblem(code: ErrorCode, detail: string, errors?: Record<string, string>): Problem {
  const status = statusOf[code];
  return {
    type: "about:blank",
    status,
    title: STATUS_CODES[status] ?? code,
    code,
    detail,
    ...(errors && { errors }),
  };
}

import { outageIn } from "@/lib/db/outage";
import { AppError, Unavailable, Uncertain } from "@/lib/errors";

/** What an error is by the rules of the house, also where the database could not be used; null: nobody foresaw it. */
export function asAppError(error: unknown): AppError | null {
  if (error instanceof AppError) return error;
  const outage = outageIn(error);
  if (!outage) return null;
  return outage.mayBeDone ? new Uncertain() : new Unavailable();
}

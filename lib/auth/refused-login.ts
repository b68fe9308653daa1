import "server-only";
import { AsyncLocalStorage } from "node:async_hooks";
import { asAppError } from "@/lib/as-app-error";
import type { AppError } from "@/lib/errors";

type Told = { refused?: AppError };

const telling = new AsyncLocalStorage<Told>();

/**
 * Runs next-auth, which makes a redirect of whatever is thrown, and tells what that was, where the password was not even
 * looked at, or is not enough: TooMany, Busy or Forbidden; or Unavailable, where it would log out whoever it cannot ask the
 * database about.
 */
export async function withRefusal(work: () => Promise<Response>) {
  const told: Told = {};
  const answer = await telling.run(told, work);
  return { answer, refused: told.refused };
}

/** Notes, and throws, why a login was refused. */
export function noteRefusal(error: unknown): never {
  const told = telling.getStore();
  const known = asAppError(error);
  if (told && known) told.refused = known;
  throw error;
}

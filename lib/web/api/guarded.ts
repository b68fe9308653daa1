import "server-only";
import { Conflict } from "@/lib/errors";
import { assertMatch, etagOf } from "./etag";

/** What is there now: as GET answers it, and what a write needs to know that it is there still. */
export type Current<Seen> = { resource: unknown; seen: Seen };

/**
 * A change that is made only where `If-Match` names what is there, and what it named is still there as it is made; without
 * the header, `change` itself. Throws PreconditionFailed.
 */
export const guarded =
  <Seen, Result>(
    request: Request,
    current: () => Promise<Current<Seen>> | undefined,
    change: (seen: Seen | null) => Promise<Result>,
  ) =>
  async (): Promise<Result> => {
    const condition = request.headers.get("if-match");
    const now = condition === null ? undefined : await current();
    if (condition === null || now === undefined) return change(null);
    const assertNow = ({ resource }: Current<Seen>) =>
      assertMatch(condition, etagOf(JSON.stringify(resource)));
    assertNow(now);
    return change(now.seen).catch(async (error: unknown) => {
      // Somebody was faster after all, or it could not be done to what was seen either.
      const after = error instanceof Conflict ? await current() : undefined;
      if (after) assertNow(after);
      throw error;
    });
  };

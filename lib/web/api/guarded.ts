import "server-only";
import { Conflict, PreconditionFailed } from "@/lib/errors";
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
    assertMatch(condition, etagOf(JSON.stringify(now.resource)));
    return change(now.seen).catch(refuse);
  };

// Somebody was faster after all.
function refuse(error: unknown): never {
  throw error instanceof Conflict ? new PreconditionFailed() : error;
}

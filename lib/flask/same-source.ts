import { readInstant } from "./instants";
import type { FlaskComment } from "./rows";
import type { Target } from "./target";

/**
 * Throws an Error where comments of the same numbers were brought over that were written at other times: they came
 * from another database, and rows of this one would be taken for rows of that one.
 */
export function refuseOtherSource(comments: FlaskComment[], { comments: known }: Target) {
  for (const { id, timestamp } of comments) {
    const before = known.get(String(id));
    const written = readInstant(timestamp);
    if (!before || !written || before.createdAt.getTime() === written.getTime()) continue;
    throw new Error("another database of the Flask application was brought over before; only one can be.");
  }
}

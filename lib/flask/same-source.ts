import { readInstant } from "./instants";
import { nobody } from "./nobody";
import type { FlaskComment, FlaskData, FlaskTalk } from "./rows";
import { oldNameOf } from "./speaker-plan";
import type { KnownComment, Target } from "./target";

/**
 * The target without the comments whose numbers the Flask application gave to others since: SQLite gives the number of
 * a deleted last comment to the next one. Throws an Error where another database was brought over before: rows of this
 * one would be taken for rows of that one.
 */
export function matchSource(data: FlaskData, target: Target): Target {
  if (hasOtherOwners(data, target)) throw new Error(otherSource);
  const compared = data.comments.flatMap((comment) => compare(comment, target));
  const reused = compared.filter(({ isSame }) => !isSame);
  if (compared.length > 1 && reused.length === compared.length) throw new Error(otherSource);
  const comments = new Map(target.comments);
  for (const { old } of reused) comments.delete(old);
  return { ...target, comments };
}

const otherSource = "another database of the Flask application was brought over before; only one can be.";

function hasOtherOwners({ users, talks }: FlaskData, target: Target): boolean {
  const names = new Map(users.map((user) => [user.id, oldNameOf(user)]));
  return talks.some((talk) => {
    const known = target.talks.get(String(talk.id));
    const owner = target.speakers.get(ownerOf(talk, names));
    // Null is somebody who was brought over, and is gone.
    return known && owner !== null && owner !== known.speakerId;
  });
}

const ownerOf = ({ user_id }: FlaskTalk, names: Map<number, string>) =>
  names.get(user_id ?? nobody.id) ?? oldNameOf(nobody);

function compare({ id, timestamp }: FlaskComment, { comments }: Target) {
  const old = String(id);
  const known = comments.get(old);
  const written = readInstant(timestamp);
  return known && written ? [{ old, isSame: wasWrittenAt(known, written) }] : [];
}

const wasWrittenAt = ({ createdAt }: KnownComment, written: Date) =>
  createdAt.getTime() === written.getTime();

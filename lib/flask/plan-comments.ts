/** Which comments come over, and as what. */
import { email } from "@/lib/text/schema";
import { cleanLine, cleanText } from "./clean";
import { readInstant } from "./instants";
import type { SpeakerPlans } from "./plan-speakers";
import { type Note, quote, type Say, sayOf } from "./report";
import type { FlaskComment, FlaskTalk } from "./rows";
import { type SpeakerPlan, shownNameOf } from "./speaker-plan";
import type { KnownComment, Target } from "./target";

export type CommentPlan = {
  oldId: number;
  /** The talk's number over there. */
  oldTalkId: number;
  author: SpeakerPlan | null;
  authorName: string;
  /** Where its author, who has no account, gets mail. */
  address: string | null;
  body: string;
  notify: boolean;
  isPublished: boolean;
  createdAt: Date;
};

type Context = { talks: FlaskTalk[]; speakers: SpeakerPlans; target: Target; now: Date };

const address = email();

/** Plans the comments that are not here yet, oldest first, and notes what becomes of each. */
export function planComments(comments: FlaskComment[], context: Context, notes: Note[]): CommentPlan[] {
  const talkIds = new Set(context.talks.map(({ id }) => id));
  const plans: CommentPlan[] = [];
  for (const comment of comments) {
    const say = sayOf(notes, "comments", comment.id);
    const { talk_id } = comment;
    const why = reasonToSkip(comment, talkIds, context.target);
    if (why !== null || talk_id === null) say("skipped", null, why ?? "");
    else plans.push(planOf(comment, talk_id, context, say));
  }
  return plans.sort((a, b) => a.createdAt.getTime() - b.createdAt.getTime() || a.oldId - b.oldId);
}

function reasonToSkip(comment: FlaskComment, talkIds: Set<number>, target: Target): string | null {
  const known = target.comments.get(String(comment.id));
  if (known !== undefined) return whatBecameOf(comment, known);
  if (comment.talk_id === null || !talkIds.has(comment.talk_id)) return "It belongs to no talk.";
  const talk = target.talks.get(String(comment.talk_id));
  return talk === null || talk?.isDeleted ? "Its talk was deleted here." : null;
}

function whatBecameOf({ approved }: FlaskComment, known: KnownComment | null): string {
  if (!known) return "It was brought over before, and is gone.";
  const since =
    approved && known.status === "held" ? " It was approved over there since; here it still waits." : "";
  return `It was brought over before, as comment ${known.id}.${since}`;
}

function planOf(comment: FlaskComment, oldTalkId: number, { speakers, now }: Context, say: Say): CommentPlan {
  say("imported", null, comment.approved ? "" : "It waits for its moderator.");
  const author = comment.author_id === null ? null : (speakers.get(comment.author_id) ?? null);
  if (comment.author_id !== null && !author) say("dropped", "author_id", "There is no such account.");
  return {
    oldId: comment.id,
    oldTalkId,
    author,
    authorName: author ? shownNameOf(author) : visitorName(comment, say),
    address: author ? null : addressOf(comment, say),
    body: bodyOf(comment, say),
    notify: comment.notify,
    isPublished: comment.approved,
    createdAt: writtenAt(comment, now, say),
  };
}

function visitorName({ author_name }: FlaskComment, say: Say): string {
  const name = cleanLine(author_name, { field: "author_name", max: 64, say });
  if (name !== "") return name;
  say("changed", "author_name", 'There is none: it is "Unknown" now.');
  return "Unknown";
}

function addressOf({ author_email }: FlaskComment, say: Say): string | null {
  const typed = author_email?.trim() ?? "";
  const valid = address.safeParse(typed).data ?? null;
  if (valid === null)
    say("dropped", "author_email", typed ? `It is no email address: ${quote(typed)}` : "There is none.");
  return valid;
}

function bodyOf(comment: FlaskComment, say: Say): string {
  const body = cleanText(comment.body, { field: "body", max: 10_000, say });
  if (body !== "") return body;
  say("changed", "body", 'It was empty: it is "(no text)" now.');
  return "(no text)";
}

function writtenAt({ timestamp }: FlaskComment, now: Date, say: Say): Date {
  const instant = readInstant(timestamp);
  if (instant) return instant;
  const reason = timestamp ? `${quote(timestamp)} is no time` : "There is none";
  say("changed", "timestamp", `${reason}: it is the time of the import now.`);
  return now;
}

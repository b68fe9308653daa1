/** Brings a database of the Flask application "Talks" over: see docs/moving-from-flask.md. */
import "server-only";
import { readInstant } from "./instants";
import { withNobody } from "./nobody";
import { planComments } from "./plan-comments";
import { planSpeakers } from "./plan-speakers";
import { type FirstComments, planTalks } from "./plan-talks";
import { readSource } from "./read-source";
import { renderAll } from "./render";
import { inOrder, type Note, sayOf } from "./report";
import type { FlaskComment, FlaskData } from "./rows";
import { matchSource } from "./same-source";
import { type Summary, summaryOf } from "./summary";
import { loadTarget, type Target } from "./target";
import { writeAll } from "./write";

type Progress = { step(): void; done(): void };

type Options = {
  /** Says what would happen, and writes nothing. */
  dryRun?: boolean;
  /** Shows how many of `total` texts are rendered, which is what takes long. */
  progress?: (total: number) => Progress;
};

export type Imported = { notes: Note[]; summary: Summary };

/**
 * Brings over what is not here yet from the SQLite file or PostgreSQL database at `location`, all of it or nothing, and
 * says what became of every row. Sends no email. Throws an Error where that is no database of the Flask application, or
 * another one than was brought over before, and Conflict where this database was changed meanwhile.
 */
export async function importFlask(location: string, options: Options = {}): Promise<Imported> {
  const data = await readSource(location);
  const target = matchSource(data, await loadTarget());
  const notes: Note[] = [];
  const plans = planAll(data, target, notes);
  const { speakers, talks, comments } = plans;
  const bar = options.progress?.(speakers.length + talks.length + comments.length);
  const rendered = await renderAll(plans, notes, () => bar?.step()).finally(() => bar?.done());
  const work = { ...plans, rendered, target };
  if (!options.dryRun && hasNews(plans)) await writeAll(work);
  return { notes: inOrder(notes), summary: summaryOf(notes) };
}

function planAll(data: FlaskData, target: Target, notes: Note[]) {
  const now = new Date();
  const speakers = planSpeakers(withNobody(data), target, notes, now);
  const context = { talks: data.talks, speakers, target, now };
  const firstComments = firstCommentsIn(data.comments);
  const talks = planTalks(data.talks, { ...context, firstComments }, notes);
  const comments = planComments(data.comments, context, notes);
  for (const { id } of data.pending_emails) sayOf(notes, "pending_emails", id)("skipped", null, tooLate);
  return { speakers: [...speakers.values()], talks, comments, now };
}

const tooLate = "What it tells is old by now: it is not sent.";

function firstCommentsIn(comments: FlaskComment[]): FirstComments {
  const first: FirstComments = new Map();
  for (const { talk_id, timestamp } of comments) {
    const instant = readInstant(timestamp);
    if (talk_id === null || !instant) continue;
    const before = first.get(talk_id);
    if (!before || instant < before) first.set(talk_id, instant);
  }
  return first;
}

// Accounts that are known already have no name to remember.
const hasNews = ({ speakers, talks, comments }: ReturnType<typeof planAll>) =>
  talks.length + comments.length > 0 || speakers.some(({ old }) => old !== null);

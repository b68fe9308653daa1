import "server-only";
import { randomUUID } from "node:crypto";
import type { AuditDetails } from "@/lib/audit/actions";
import { changedFields } from "@/lib/audit/changes";
import { recordAudit } from "@/lib/audit/record";
import type { Viewer } from "@/lib/auth/viewer-type";
import { db, type Tx } from "@/lib/db/client";
import { Conflict, Forbidden, Gone, NotFound } from "@/lib/errors";
import { spendKey } from "@/lib/idempotency/spend";
import { markdownToPlainText, renderMarkdown } from "@/lib/markdown/render";
import { forget } from "@/lib/page-cache/forget";
import { placeTags, tags } from "@/lib/page-cache/tags";
import { canEditTalk } from "./policy";
import type { TalkInput } from "./schema";

const summaryLength = 280;

/** Publishes a talk of the viewer's own. Gives its id and title. */
export async function publishTalk(viewer: Viewer, input: TalkInput) {
  const data = await columnsOf(input);
  return db.$transaction(async (tx) => {
    await spendKey(tx);
    await tx.speaker.update({ where: { id: viewer.id }, data: { talkCount: { increment: 1 } } });
    const talk = await tx.talk.create({ data: { ...data, speakerId: viewer.id }, select: changedColumns });
    await record(tx, viewer, "talk.publish", talk);
    await forgetTalk(tx, talk);
    return talk;
  });
}

/**
 * Changes a talk. `version` is the one that the editor saw. Throws NotFound, Gone, Forbidden, or
 * Conflict where somebody else saved it meanwhile.
 */
export async function editTalk(viewer: Viewer, id: number, version: number, input: TalkInput) {
  const before = await findOwn(viewer, id);
  const data = await columnsOf(input);
  await db.$transaction(async (tx) => {
    const { count } = await tx.talk.updateMany({
      where: { id, version, deletedAt: null },
      data: { ...data, editedAt: new Date(), version: { increment: 1 } },
    });
    if (count === 0) throw await whyNotChanged(tx, id);
    // No version is lower than what an editor saw, so this is what it was read as.
    await record(tx, viewer, "talk.edit", before, { changed: changedFields(before, data) });
    await forgetTalk(tx, before, data.date);
  });
  return { id, title: data.title };
}

/**
 * Takes a talk down, with its comments; who and when is kept. Throws NotFound, Gone, Forbidden, or Conflict where it is
 * not the `version` any more that was seen (null: whatever it is).
 */
export async function deleteTalk(viewer: Viewer, id: number, version: number | null = null) {
  const talk = await findOwn(viewer, id);
  await db.$transaction(async (tx) => {
    const deletion = { deletedAt: new Date(), deletedById: viewer.id };
    const where = { id, deletedAt: null, ...(version !== null && { version }) };
    const { count } = await tx.talk.updateMany({ where, data: deletion });
    if (count === 0) throw await whyNotChanged(tx, id);
    await tx.comment.updateMany({ where: { talkId: id }, data: { talkIsLive: false } });
    await tx.speaker.update({ where: { id: talk.speakerId }, data: { talkCount: { decrement: 1 } } });
    await record(tx, viewer, "talk.delete", talk);
    await forgetTalk(tx, talk);
  });
}

async function whyNotChanged(tx: Tx, id: number) {
  const isThere = (await tx.talk.count({ where: { id, deletedAt: null } })) > 0;
  return isThere ? new Conflict(savedMeanwhile) : new Gone("talk");
}

const savedMeanwhile =
  "Somebody else saved this talk meanwhile. Nothing of yours was saved: read it again, compare, and send it anew.";

const changedColumns = { id: true, title: true, date: true, speakerId: true } as const;

const ownColumns = {
  ...changedColumns,
  description: true,
  venue: true,
  venueUrl: true,
  slidesUrl: true,
  videoUrl: true,
  deletedAt: true,
} as const;

async function findOwn(viewer: Viewer, id: number) {
  const talk = await db.talk.findUnique({ where: { id }, select: ownColumns });
  if (!talk) throw new NotFound("talk");
  if (!canEditTalk(viewer, talk)) throw new Forbidden();
  if (talk.deletedAt) throw new Gone("talk");
  return talk;
}

async function columnsOf({ description, slides, video, ...facts }: TalkInput) {
  const source = description ?? "";
  const [descriptionHtml, summary] = await Promise.all([
    renderMarkdown(source, { idPrefix: `talk-${randomUUID().slice(0, 8)}-` }),
    markdownToPlainText(source, summaryLength),
  ]);
  return { ...facts, description: source, descriptionHtml, summary, slidesUrl: slides, videoUrl: video };
}

type TalkAction = "talk.publish" | "talk.edit" | "talk.delete";

const record = (tx: Tx, by: Viewer, action: TalkAction, talk: Named, details: AuditDetails = {}) =>
  recordAudit(tx, by, { action, subject: { kind: "talk", id: talk.id, name: talk.title }, details });

type Named = { id: number; title: string };
type Changed = { id: number; date: string; speakerId: number };

// A talk that moves to another day leaves one place of the lists, and enters another.
function forgetTalk(tx: Tx, { id, date, speakerId }: Changed, newDate = date) {
  const places = [date, newDate].flatMap((day) => [
    ...placeTags("timeline", day),
    ...placeTags(`speaker-${speakerId}`, day),
  ]);
  return forget(tx, tags.talk(id), tags.talkCard(id), ...places);
}

/** Some of everything that a database can hold, as awkward as it can be. */
import { createHash } from "node:crypto";
import { addDays } from "date-fns";
import { db } from "@/lib/db/client";
import { ensureAddress, newToken } from "@/lib/outbox/addresses";
import {
  heldCommentFactory,
  publishedCommentFactory,
  rejectedCommentFactory,
  spamCommentFactory,
} from "../factories/comment";
import { emailFactory } from "../factories/email";
import { speakerFactory } from "../factories/speaker";
import { subscriptionFactory } from "../factories/subscription";
import { deletedTalkFactory, talkFactory } from "../factories/talk";

/** Line breaks of every kind, quotes, backslashes, what looks like JSON, like SQL or like a number, scripts of all directions. */
export const awkward =
  'one\ntwo\r\nthree\u2028four\u2029five\u0085six\tseven "eight" \'nine\' \\u0041 \\ {"id": 1}, $1 ?1 %s --\' ' +
  '\'; DROP TABLE "Talk"; 🦜👩‍👩‍👧 café cafe\u0301 שלום \ufeff\ufffd\u0001 007 1e3 null NULL';

/** Fills the database; gives the ids of what is told apart in tests. */
export async function fillWithEverything() {
  const owner = await speakerFactory({
    isAdmin: true,
    password: "correct horse battery staple",
    bio: awkward,
    name: awkward,
  });
  const other = await speakerFactory({
    disabledAt: new Date("2024-02-29T23:59:59.999Z"),
    memberSince: new Date("1999-12-31T23:00:00.001Z"),
    pendingEmail: "new@example.com",
    emailToken: newToken(),
    emailAskedAt: new Date(),
    heldMail: "off",
    publishedMail: "daily",
  });
  await addPhoto(owner.id, "a picture");
  await addPhoto(other.id, "another");
  const talk = await talkFactory({ speakerId: owner.id, title: awkward, description: "x".repeat(20_000) });
  const deleted = await deletedTalkFactory({
    speakerId: other.id,
    deletedById: owner.id,
    date: "2000-02-29",
  });
  await addComments(talk.id, deleted.id, other.id);
  await addMail(talk.id, owner.id);
  await addAliases(talk.id, owner.id);
  await addAuditEntries(talk.id, owner);
  return { owner, other, talk, deleted };
}

async function addPhoto(speakerId: number, content: string) {
  const hash = createHash("sha256").update(content).digest("hex");
  await db.photo.create({ data: { hash, bytes: Buffer.from(`\0\xff${content}`, "latin1") } });
  await db.speaker.update({ where: { id: speakerId }, data: { photoHash: hash } });
}

async function addComments(talkId: number, deletedId: number, authorId: number) {
  for (let n = 0; n < 205; n++) await publishedCommentFactory({ talkId, body: `Remark ${n}` });
  await publishedCommentFactory({ talkId, authorId, body: awkward, authorName: awkward });
  await heldCommentFactory({ talkId, body: "y".repeat(10_000), notify: true });
  await rejectedCommentFactory({ talkId });
  await spamCommentFactory({ talkId });
  const { id } = await heldCommentFactory({ talkId: deletedId });
  await db.comment.update({ where: { id }, data: { talkIsLive: false, isProven: true } });
  await db.decision.create({ data: { commentId: id, from: "spam", to: "held", door: "rule" } });
}

async function addMail(talkId: number, speakerId: number) {
  await subscriptionFactory({ talkId, lapsedAt: new Date() });
  const { id: emailId } = await emailFactory({ talkId });
  await db.email.update({
    where: { id: emailId },
    data: { status: "kept", text: awkward, html: awkward, subject: awkward, leaseUntil: new Date() },
  });
  const emailAddressId = await ensureAddress(db, "Held@Example.com");
  const { id: commentId } = await heldCommentFactory({ talkId });
  await db.notification.create({ data: { kind: "held", commentId, emailAddressId, emailId } });
  await db.delivery.create({ data: { emailId, outcome: "deferred", response: awkward } });
  const { id: serverErrorId } = await db.serverError.create({
    data: { fingerprint: newToken(), message: awkward, stack: awkward, place: "GET /" },
  });
  await db.email.create({
    data: { kind: "error", emailAddressId, serverErrorId, speakerId, readyAt: new Date(), dueAt: new Date() },
  });
  const expiresAt = addDays(new Date(), 14);
  await db.email.create({
    data: {
      kind: "newPassword",
      emailAddressId,
      speakerId,
      browser: awkward,
      readyAt: new Date(),
      dueAt: new Date(),
    },
  });
  await db.moderationLink.create({ data: { hash: "f".repeat(64), commentId, speakerId, expiresAt } });
  await db.moderationLink.create({ data: { hash: "0".repeat(64), commentId, speakerId, expiresAt } });
  await db.token.create({
    data: { speakerId, name: awkward, hash: newToken(), ending: "abcd", scopes: "read write", expiresAt },
  });
  await db.secondFactor.create({ data: { speakerId, kind: "totp", sealed: awkward, lastStep: 59_000_000 } });
  await db.recoveryCode.create({ data: { speakerId, hash: newToken() } });
  await db.recoveryCode.create({ data: { speakerId, hash: newToken(), usedAt: new Date() } });
}

async function addAliases(talkId: number, speakerId: number) {
  const { id: commentId } = await publishedCommentFactory({ talkId });
  await db.alias.create({ data: { kind: "talk", old: "7", talkId } });
  await db.alias.create({ data: { kind: "speaker", old: "Mixed Case/Slash", speakerId } });
  await db.alias.create({ data: { kind: "comment", old: "12", commentId } });
}

async function addAuditEntries(subjectId: number, { id, username }: { id: number; username: string }) {
  const deed = {
    family: "talk",
    verb: "edit",
    subjectKind: "talk",
    subjectId,
    subjectName: awkward,
  } as const;
  const from = { requestId: newToken(), address: "2001:db8::1" };
  await db.auditEntry.create({ data: { ...deed, ...from, actorId: id, actorName: username, door: "page" } });
  const details = JSON.stringify({ count: 3, as: awkward });
  await db.auditEntry.create({ data: { ...deed, subjectId: null, details, door: "command" } });
}

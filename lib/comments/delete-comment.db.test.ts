import { expect, test } from "vitest";
import { db } from "@/lib/db/client";
import { Conflict, Forbidden, NotFound } from "@/lib/errors";
import { tags } from "@/lib/page-cache/tags";
import {
  heldCommentFactory,
  publishedCommentFactory,
  rejectedCommentFactory,
} from "@/lib/testing/factories/comment";
import { speakerFactory, viewerOf } from "@/lib/testing/factories/speaker";
import { talkFactory } from "@/lib/testing/factories/talk";
import { forgottenBy } from "@/lib/testing/forgotten-by";
import { decideComment } from "./decide";
import { deleteComment } from "./delete-comment";
import { postVisitorComment } from "./post-comment";

const moderatorOf = async ({ moderatorId }: { moderatorId: number }) =>
  viewerOf(await db.speaker.findUniqueOrThrow({ where: { id: moderatorId } }));
const find = ({ id }: { id: number }) => db.comment.findUnique({ where: { id } });
const countOf = async (id: number) => (await db.talk.findUniqueOrThrow({ where: { id } })).commentCount;

test("a moderator erases a published comment: it counts no more, and its page is forgotten", async () => {
  const comment = await publishedCommentFactory();
  const speaker = await moderatorOf(comment);
  const { forgotten } = await forgottenBy(() => deleteComment(speaker, comment.id));
  expect(await find(comment)).toBeNull();
  expect(await countOf(comment.talkId)).toBe(0);
  expect(forgotten).toEqual([tags.commentPage(comment.talkId, 1), tags.talkCard(comment.talkId)].sort());
  expect(await db.decision.count({ where: { commentId: comment.id } })).toBe(0);
});

test("its number is not given again", async () => {
  const { id: talkId } = await talkFactory();
  const first = await publishedCommentFactory({ talkId });
  await deleteComment(await moderatorOf(first), first.id);
  expect((await publishedCommentFactory({ talkId })).number).toBe(2);
});

test("a comment that waits, or was rejected, is erased without a trace on any page", async () => {
  for (const comment of [await heldCommentFactory(), await rejectedCommentFactory()]) {
    const speaker = await moderatorOf(comment);
    expect((await forgottenBy(() => deleteComment(speaker, comment.id))).forgotten).toEqual([]);
    expect(await find(comment)).toBeNull();
    expect(await countOf(comment.talkId)).toBe(0);
  }
});

test("a comment that was taken back does not count twice less", async () => {
  const comment = await publishedCommentFactory();
  await publishedCommentFactory({ talkId: comment.talkId });
  const speaker = await moderatorOf(comment);
  await decideComment(speaker, { id: comment.id, to: "held" }, "page");
  await deleteComment(speaker, comment.id);
  expect(await countOf(comment.talkId)).toBe(1);
});

test("nobody hears of it any more, neither that it waits nor that it was published", async () => {
  const talk = await talkFactory();
  const visitor = { name: "Vic", email: "vic@example.com", notify: true };
  const { comment } = await postVisitorComment({ talkId: talk.id, body: "Hear me.", ...visitor });
  const about = { where: { commentId: comment.id } };
  expect(await db.notification.count(about)).toBe(1);
  const speaker = viewerOf(await db.speaker.findUniqueOrThrow({ where: { id: talk.speakerId } }));
  await decideComment(speaker, { id: comment.id, to: "published" }, "page");
  await deleteComment(speaker, comment.id);
  expect(await db.notification.count(about)).toBe(0);
  expect(await db.moderationLink.count(about)).toBe(0);
  const subscription = { talkId: talk.id, emailAddress: { address: visitor.email } };
  expect(await db.subscription.count({ where: { ...subscription, lapsedAt: null } })).toBe(0);
});

test("an address of the original leads to it no more", async () => {
  const comment = await publishedCommentFactory();
  const { id } = await db.alias.create({
    data: { kind: "comment", old: `${comment.id}`, commentId: comment.id },
  });
  await deleteComment(await moderatorOf(comment), comment.id);
  // It stays, so that the next import does not bring the comment back.
  expect(await db.alias.findUniqueOrThrow({ where: { id } })).toMatchObject({ commentId: null });
});

test("an administrator erases under anybody's talk", async () => {
  const comment = await heldCommentFactory();
  await deleteComment(viewerOf(await speakerFactory({ isAdmin: true })), comment.id);
  expect(await find(comment)).toBeNull();
});

test("another speaker may not, whatever became of it, and also where they wrote it", async () => {
  const stranger = viewerOf(await speakerFactory());
  const [published, held] = [await publishedCommentFactory(), await heldCommentFactory()];
  const own = await heldCommentFactory({ authorId: stranger.id });
  for (const { id } of [published, held, own])
    await expect(deleteComment(stranger, id)).rejects.toThrow(Forbidden);
  for (const comment of [published, held, own]) expect(await find(comment)).not.toBeNull();
});

test("what is not there, or was erased, or is under a deleted talk, is not found", async () => {
  const comment = await heldCommentFactory();
  const speaker = await moderatorOf(comment);
  await deleteComment(speaker, comment.id);
  await expect(deleteComment(speaker, comment.id)).rejects.toThrow(NotFound);
  await expect(deleteComment(speaker, 2_000_000_000)).rejects.toThrow(NotFound);
  const other = await heldCommentFactory();
  await db.comment.update({ where: { id: other.id }, data: { talkIsLive: false } });
  await expect(deleteComment(await moderatorOf(other), other.id)).rejects.toThrow(NotFound);
});

test("of two who erase at once, one does and the count goes down once", async () => {
  const comment = await publishedCommentFactory();
  await publishedCommentFactory({ talkId: comment.talkId });
  const speaker = await moderatorOf(comment);
  const outcomes = await Promise.allSettled([1, 2].map(() => deleteComment(speaker, comment.id)));
  expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  expect(await countOf(comment.talkId)).toBe(1);
});

test("a comment that somebody else decided on since it was seen is not erased", async () => {
  const comment = await publishedCommentFactory();
  const speaker = await moderatorOf(comment);
  await expect(deleteComment(speaker, comment.id, "held")).rejects.toThrow(Conflict);
  expect(await find(comment)).not.toBeNull();
  await deleteComment(speaker, comment.id, "published");
  expect(await find(comment)).toBeNull();
});

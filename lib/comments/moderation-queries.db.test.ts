import { expect, test } from "vitest";
import { db } from "@/lib/db/client";
import { Forbidden } from "@/lib/errors";
import { heldCommentFactory, publishedCommentFactory } from "@/lib/testing/factories/comment";
import { speakerFactory, viewerOf } from "@/lib/testing/factories/speaker";
import { talkFactory } from "@/lib/testing/factories/talk";
import { decideComment } from "./decide";
import { listLatelyDecided, listWaiting } from "./moderation-queries";
import { listComments } from "./queries";
import { listOwnWaiting } from "./waiting";
import { countWaiting } from "./waiting-count";

test("a speaker's queue holds what waits under their talks, oldest first, in pages of fifty", async () => {
  const speaker = await speakerFactory();
  const viewer = viewerOf(speaker);
  const talk = await talkFactory({ speakerId: speaker.id });
  const waiting = [];
  for (let n = 0; n < 53; n += 1) waiting.push(await heldCommentFactory({ talkId: talk.id, body: "?" }));
  await heldCommentFactory();
  await publishedCommentFactory({ talkId: talk.id });

  const first = await listWaiting(viewer, { kind: "mine" });
  const second = await listWaiting(viewer, { kind: "mine" }, first.next ?? undefined);
  expect([first.comments.length, second.comments.length, second.next]).toEqual([50, 3, null]);
  expect([...first.comments, ...second.comments].map(({ id }) => id)).toEqual(waiting.map(({ id }) => id));
  expect(await countWaiting(viewer)).toEqual({ mine: 53, all: null });
});

test("moderators see a visitor's address", async () => {
  const comment = await heldCommentFactory({ email: "vera@example.com" });
  const speaker = await db.speaker.findUniqueOrThrow({ where: { id: comment.moderatorId } });
  const { comments } = await listWaiting(viewerOf(speaker), { kind: "talk", talkId: comment.talkId });
  expect(comments[0]).toMatchObject({ id: comment.id, authorEmail: "vera@example.com" });
});

test("only administrators see all that waits", async () => {
  const comment = await heldCommentFactory();
  const admin = viewerOf(await speakerFactory({ isAdmin: true }));
  expect((await listWaiting(admin, { kind: "all" }, comment.id - 1)).comments[0]?.id).toBe(comment.id);
  const stranger = viewerOf(await speakerFactory());
  await expect(listWaiting(stranger, { kind: "all" })).rejects.toThrow(Forbidden);
  await expect(listWaiting(stranger, { kind: "talk", talkId: comment.talkId })).rejects.toThrow(Forbidden);
});

test("what waits under a deleted talk is in no queue", async () => {
  const comment = await heldCommentFactory();
  await db.comment.update({ where: { id: comment.id }, data: { talkIsLive: false } });
  const speaker = viewerOf(await db.speaker.findUniqueOrThrow({ where: { id: comment.moderatorId } }));
  expect((await listWaiting(speaker, { kind: "mine" })).comments).toEqual([]);
  expect((await countWaiting(speaker)).mine).toBe(0);
});

test("what I decided lately is listed until it is undone", async () => {
  const comment = await heldCommentFactory();
  const speaker = viewerOf(await db.speaker.findUniqueOrThrow({ where: { id: comment.moderatorId } }));
  await decideComment(speaker, { id: comment.id, to: "spam" }, "page");
  expect((await listLatelyDecided(speaker)).map(({ id, status }) => [id, status])).toEqual([
    [comment.id, "spam"],
  ]);
  await decideComment(speaker, { id: comment.id, to: "held" }, "page");
  expect(await listLatelyDecided(speaker)).toEqual([]);
});

test("the public sees published comments by number, and no address", async () => {
  const first = await publishedCommentFactory({ email: "vera@example.com" });
  await publishedCommentFactory({ talkId: first.talkId });
  await heldCommentFactory({ talkId: first.talkId });
  const comments = await listComments(first.talkId, 1);
  expect(comments.map(({ number }) => number)).toEqual([1, 2]);
  expect(JSON.stringify(comments)).not.toContain("vera@example.com");
});

test("a browser's own waiting comments are those it remembers, while they wait", async () => {
  const mine = await heldCommentFactory();
  const published = await publishedCommentFactory({ talkId: mine.talkId });
  const elsewhere = await heldCommentFactory();
  const waiting = await listOwnWaiting(mine.talkId, [mine.id, published.id, elsewhere.id]);
  expect(waiting.map(({ id }) => id)).toEqual([mine.id]);
});

test("who was an administrator once no longer sees other people's visitors", async () => {
  const comment = await heldCommentFactory();
  const former = await speakerFactory({ isAdmin: true });
  await decideComment(viewerOf(former), { id: comment.id, to: "spam" }, "page");
  expect(await listLatelyDecided(viewerOf(former))).toHaveLength(1);
  expect(await listLatelyDecided({ ...viewerOf(former), isAdmin: false })).toEqual([]);
});

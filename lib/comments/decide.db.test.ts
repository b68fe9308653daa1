import { expect, test } from "vitest";
import { db } from "@/lib/db/client";
import { Conflict, Forbidden, NotFound } from "@/lib/errors";
import { withRequestFacts } from "@/lib/request/facts";
import { heldCommentFactory, publishedCommentFactory } from "@/lib/testing/factories/comment";
import { speakerFactory, viewerOf } from "@/lib/testing/factories/speaker";
import { talkFactory } from "@/lib/testing/factories/talk";
import { decideComment } from "./decide";

const moderatorOf = async ({ moderatorId }: { moderatorId: number }) =>
  viewerOf(await db.speaker.findUniqueOrThrow({ where: { id: moderatorId } }));
const stored = ({ id }: { id: number }) => db.comment.findUniqueOrThrow({ where: { id } });
const countOf = async (talkId: number) =>
  (await db.talk.findUniqueOrThrow({ where: { id: talkId } })).commentCount;
const decisionsOn = ({ id }: { id: number }) =>
  db.decision.findMany({
    where: { commentId: id },
    orderBy: { id: "asc" },
    select: { from: true, to: true, byId: true, door: true },
  });

test("the talk's speaker approves a comment: it gets a number, counts, and who did it is kept", async () => {
  const comment = await heldCommentFactory();
  const speaker = await moderatorOf(comment);
  const decided = await decideComment(speaker, { id: comment.id, from: "held", to: "published" }, "page");
  expect(decided).toMatchObject({ status: "published", number: 1 });
  expect(await stored(comment)).toMatchObject({
    status: "published",
    number: 1,
    publishedAt: expect.any(Date),
  });
  expect(await countOf(comment.talkId)).toBe(1);
  expect(await decisionsOn(comment)).toEqual([
    { from: "held", to: "published", byId: speaker.id, door: "page" },
  ]);
});

test("a decision comes through the door of its request, unless another one is named", async () => {
  const comment = await heldCommentFactory();
  const { id } = comment;
  const speaker = await moderatorOf(comment);
  await withRequestFacts(new Headers(), () => decideComment(speaker, { id, to: "spam" }), "api");
  await withRequestFacts(new Headers(), () => decideComment(speaker, { id, to: "held" }, "mail"), "api");
  await decideComment(speaker, { id, to: "rejected" });
  expect((await decisionsOn(comment)).map(({ door }) => door)).toEqual(["api", "mail", "command"]);
});

test.each(["rejected", "spam"] as const)(
  "a comment that is %s gets no number and does not count",
  async (to) => {
    const comment = await heldCommentFactory();
    await decideComment(await moderatorOf(comment), { id: comment.id, to }, "page");
    expect(await stored(comment)).toMatchObject({ status: to, number: null });
    expect(await countOf(comment.talkId)).toBe(0);
  },
);

test("a comment taken back keeps its number for when it is approved again", async () => {
  const comment = await publishedCommentFactory();
  const speaker = await moderatorOf(comment);
  await decideComment(speaker, { id: comment.id, from: "published", to: "held" }, "page");
  expect(await countOf(comment.talkId)).toBe(0);
  const later = await publishedCommentFactory({ talkId: comment.talkId });
  const again = await decideComment(speaker, { id: comment.id, from: "held", to: "published" }, "page");
  expect([again.number, later.number]).toEqual([1, 2]);
  expect(await countOf(comment.talkId)).toBe(2);
});

test("an administrator decides under anybody's talk", async () => {
  const comment = await heldCommentFactory();
  const admin = viewerOf(await speakerFactory({ isAdmin: true }));
  await decideComment(admin, { id: comment.id, to: "spam" }, "page");
  expect((await stored(comment)).status).toBe("spam");
});

test("a speaker cannot approve a comment on someone else's talk", async () => {
  const stranger = viewerOf(await speakerFactory());
  const comment = await heldCommentFactory();
  await expect(decideComment(stranger, { id: comment.id, to: "published" }, "page")).rejects.toThrow(
    Forbidden,
  );
  expect((await stored(comment)).status).toBe("held");
});

test("a comment that never was, or whose talk was deleted, is not there", async () => {
  const admin = viewerOf(await speakerFactory({ isAdmin: true }));
  await expect(decideComment(admin, { id: 999_999, to: "published" }, "page")).rejects.toThrow(NotFound);
  const comment = await heldCommentFactory();
  await db.comment.update({ where: { id: comment.id }, data: { talkIsLive: false } });
  await expect(decideComment(admin, { id: comment.id, to: "published" }, "page")).rejects.toThrow(NotFound);
});

test("whoever comes too late hears who was faster, and what they decided", async () => {
  const comment = await heldCommentFactory();
  const speaker = await moderatorOf(comment);
  await decideComment(speaker, { id: comment.id, from: "held", to: "rejected" }, "page");
  const tooLate = decideComment(speaker, { id: comment.id, from: "held", to: "published" }, "page");
  await expect(tooLate).rejects.toThrow(`This comment was rejected by ${speaker.name} meanwhile.`);
  expect((await stored(comment)).status).toBe("rejected");
});

test("of two moderators at once, one decides and the other is told", async () => {
  const comment = await heldCommentFactory();
  const speaker = await moderatorOf(comment);
  const admin = viewerOf(await speakerFactory({ isAdmin: true }));
  const outcomes = await Promise.allSettled(
    [speaker, admin].map((viewer) =>
      decideComment(viewer, { id: comment.id, from: "held", to: "published" }, "page"),
    ),
  );
  const refused = outcomes.flatMap((outcome) => (outcome.status === "rejected" ? [outcome.reason] : []));
  expect(refused).toEqual([expect.any(Conflict)]);
  expect(await decisionsOn(comment)).toHaveLength(1);
  expect(await countOf(comment.talkId)).toBe(1);
});

test("forty comments approved at once get forty numbers", async () => {
  const talk = await talkFactory();
  const comments = await Promise.all(
    Array.from({ length: 40 }, () => heldCommentFactory({ talkId: talk.id })),
  );
  const admin = viewerOf(await speakerFactory({ isAdmin: true }));
  const decided = await Promise.all(
    comments.map(({ id }) => decideComment(admin, { id, to: "published" }, "page")),
  );
  const numbers = decided.map(({ number }) => number).sort((a, b) => Number(a) - Number(b));
  expect(numbers).toEqual(Array.from({ length: 40 }, (_, index) => index + 1));
  expect(await countOf(talk.id)).toBe(40);
});

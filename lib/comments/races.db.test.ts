import { expect, test } from "vitest";
import { db } from "@/lib/db/client";
import { AppError } from "@/lib/errors";
import { deleteTalk } from "@/lib/talks/commands";
import { heldCommentFactory } from "@/lib/testing/factories/comment";
import { speakerFactory, viewerOf } from "@/lib/testing/factories/speaker";
import { talkFactory } from "@/lib/testing/factories/talk";
import { decideComment } from "./decide";
import { postVisitorComment } from "./post-comment";

const visitor = { name: "Vera", email: "vera@example.com", body: "?", notify: false };
const times = (count: number) => Array.from({ length: count }, (_, index) => index);

/** Every outcome is a success, or a refusal that a person can read. */
function expectNoSurprise(outcomes: PromiseSettledResult<unknown>[]) {
  const surprises = outcomes.flatMap((outcome) =>
    outcome.status === "rejected" && !(outcome.reason instanceof AppError) ? [String(outcome.reason)] : [],
  );
  expect(surprises).toEqual([]);
}

test("no comment lands on a talk that is deleted at the same moment", async () => {
  for (const _ of times(10)) {
    const speaker = await speakerFactory();
    const talk = await talkFactory({ speakerId: speaker.id });
    const posts = times(3).map(() => postVisitorComment({ ...visitor, talkId: talk.id }));
    expectNoSurprise(await Promise.allSettled([...posts, deleteTalk(viewerOf(speaker), talk.id)]));
    expect(await db.comment.count({ where: { talkId: talk.id, talkIsLive: true } })).toBe(0);
  }
});

test("deciding and deleting at once never wait for each other for ever", async () => {
  for (const _ of times(10)) {
    const admin = viewerOf(await speakerFactory({ isAdmin: true }));
    const talk = await talkFactory();
    const comments = await Promise.all(
      times(6).map(() => heldCommentFactory({ talkId: talk.id, body: "?" })),
    );
    const decisions = comments.map(({ id }) => decideComment(admin, { id, to: "published" }, "page"));
    expectNoSurprise(await Promise.allSettled([...decisions, deleteTalk(admin, talk.id)]));
  }
});

test("one new address in many comments at once is kept once, and no comment is lost", async () => {
  const talk = await talkFactory();
  const email = "double-click@example.com";
  await Promise.all(times(12).map(() => postVisitorComment({ ...visitor, email, talkId: talk.id })));
  expect(await db.comment.count({ where: { emailAddress: { addressKey: email } } })).toBe(12);
  expect(await db.emailAddress.count({ where: { addressKey: email } })).toBe(1);
});

test("moderators who disagree at once leave one number and a right count", async () => {
  const admin = viewerOf(await speakerFactory({ isAdmin: true }));
  const comment = await heldCommentFactory();
  const wishes = times(30).map((n) =>
    decideComment(admin, { id: comment.id, to: n % 2 ? "held" : "published" }, "page"),
  );
  expectNoSurprise(await Promise.allSettled(wishes));
  const after = await db.comment.findUniqueOrThrow({ where: { id: comment.id }, include: { talk: true } });
  expect(after.number).toBe(1);
  expect(after.talk).toMatchObject({
    lastCommentNumber: 1,
    commentCount: after.status === "published" ? 1 : 0,
  });
});

import { expect, test } from "vitest";
import { db } from "@/lib/db/client";
import {
  heldCommentFactory,
  publishedCommentFactory,
  rejectedCommentFactory,
  spamCommentFactory,
} from "./comment";
import { speakerFactory } from "./speaker";
import { deletedTalkFactory, talkFactory } from "./talk";

test("a speaker's talks are counted while they are there", async () => {
  const { id: speakerId } = await speakerFactory();
  await talkFactory({ speakerId });
  await deletedTalkFactory({ speakerId });
  const speaker = await db.speaker.findUniqueOrThrow({ where: { id: speakerId } });
  expect(speaker.talkCount).toBe(1);
});

test("only published comments are counted and numbered", async () => {
  const { id: talkId } = await talkFactory();
  await publishedCommentFactory({ talkId });
  for (const factory of [heldCommentFactory, rejectedCommentFactory, spamCommentFactory]) {
    expect(await factory({ talkId })).toMatchObject({ number: null, publishedAt: null });
  }
  expect(await publishedCommentFactory({ talkId })).toMatchObject({ number: 2 });
  const talk = await db.talk.findUniqueOrThrow({ where: { id: talkId } });
  expect(talk).toMatchObject({ commentCount: 2, lastCommentNumber: 2 });
});

test("a comment that was decided on has its decision, by the talk's speaker", async () => {
  const comment = await rejectedCommentFactory();
  const decisions = await db.decision.findMany({ where: { commentId: comment.id } });
  expect(decisions).toMatchObject([{ from: "held", to: "rejected", byId: comment.moderatorId }]);
});

test("text is rendered", async () => {
  expect((await talkFactory({ description: "**Well** said" })).descriptionHtml).toContain(
    "<strong>Well</strong>",
  );
  expect((await heldCommentFactory({ body: "*So*" })).bodyHtml).toContain("<em>So</em>");
});

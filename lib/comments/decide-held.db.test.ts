import { expect, test } from "vitest";
import { db } from "@/lib/db/client";
import { Conflict, Forbidden, NotFound } from "@/lib/errors";
import { commentAliasFactory } from "@/lib/testing/factories/alias";
import {
  heldCommentFactory,
  publishedCommentFactory,
  rejectedCommentFactory,
  spamCommentFactory,
} from "@/lib/testing/factories/comment";
import { speakerFactory, viewerOf } from "@/lib/testing/factories/speaker";
import { talkFactory } from "@/lib/testing/factories/talk";
import { findImportedComment } from "./aliases";
import { decideHeld } from "./decide-held";

async function speakerAndTalk() {
  const speaker = await speakerFactory();
  const { id: talkId } = await talkFactory({ speakerId: speaker.id });
  return { viewer: viewerOf(speaker), talkId };
}

const decisionsOn = (commentId: number) =>
  db.decision.findMany({ where: { commentId }, select: { from: true, to: true, byId: true, door: true } });

test.each(["published", "rejected"] as const)(
  "a comment that waits is %s, through the door it says",
  async (to) => {
    const { viewer, talkId } = await speakerAndTalk();
    const { id } = await heldCommentFactory({ talkId });
    expect(await decideHeld(viewer, { id, to }, "api")).toMatchObject({ id, from: "held", status: to });
    expect(await decisionsOn(id)).toEqual([{ from: "held", to, byId: viewer.id, door: "api" }]);
  },
);

test("who does not moderate it may not, and nobody neither", async () => {
  const { id } = await heldCommentFactory();
  const stranger = viewerOf(await speakerFactory());
  for (const viewer of [stranger, null])
    await expect(decideHeld(viewer, { id, to: "published" }, "api")).rejects.toThrow(Forbidden);
  expect(await decisionsOn(id)).toEqual([]);
});

test("what was rejected, is spam, or never was is not there", async () => {
  const { viewer, talkId } = await speakerAndTalk();
  const [rejected, spam] = [await rejectedCommentFactory({ talkId }), await spamCommentFactory({ talkId })];
  for (const id of [rejected.id, spam.id, 2_000_000_000])
    await expect(decideHeld(viewer, { id, to: "published" }, "api")).rejects.toThrow(NotFound);
});

test("what is published is decided on already", async () => {
  const { viewer, talkId } = await speakerAndTalk();
  const { id } = await publishedCommentFactory({ talkId });
  await expect(decideHeld(viewer, { id, to: "rejected" }, "api")).rejects.toThrow(Conflict);
});

test("of two at once, the second meets what the first made of it", async () => {
  const { viewer, talkId } = await speakerAndTalk();
  const { id } = await heldCommentFactory({ talkId });
  const both = await Promise.allSettled([
    decideHeld(viewer, { id, to: "rejected" }, "api"),
    decideHeld(viewer, { id, to: "rejected" }, "api"),
  ]);
  const refused = both.filter((one) => one.status === "rejected");
  expect(refused).toMatchObject([{ reason: expect.any(NotFound) }]);
  expect(await decisionsOn(id)).toHaveLength(1);
});

test("a comment is known by the number it had where it came from", async () => {
  const { id } = await heldCommentFactory();
  await commentAliasFactory("4711", id);
  expect(await findImportedComment("4711")).toBe(id);
  for (const unknown of ["4712", "", "x", "\0", "9".repeat(30)])
    expect(await findImportedComment(unknown)).toBeNull();
});

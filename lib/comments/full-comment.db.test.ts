import { expect, test } from "vitest";
import { db } from "@/lib/db/client";
import { Gone, NotFound } from "@/lib/errors";
import {
  heldCommentFactory,
  publishedCommentFactory,
  rejectedCommentFactory,
  spamCommentFactory,
} from "@/lib/testing/factories/comment";
import { speakerFactory, viewerOf } from "@/lib/testing/factories/speaker";
import { deletedTalkFactory, talkFactory } from "@/lib/testing/factories/talk";
import { getFullComment, getPostedComment, listPublished } from "./full-comment";

const start = { kind: "start" } as const;

test("a published comment is everybody's, and only its moderators are told to be that", async () => {
  const owner = await speakerFactory();
  const talk = await talkFactory({ speakerId: owner.id });
  const { id } = await publishedCommentFactory({ talkId: talk.id, email: "vic@example.com" });
  const { comment, isModerator } = await getFullComment(null, id);
  expect(comment).toMatchObject({ id, number: 1, authorEmail: "vic@example.com", talk: { id: talk.id } });
  expect(isModerator).toBe(false);
  expect((await getFullComment(viewerOf(owner), id)).isModerator).toBe(true);
  const admin = viewerOf(await speakerFactory({ isAdmin: true }));
  expect((await getFullComment(admin, id)).isModerator).toBe(true);
});

test("what is not published is there for its moderators and the speaker who wrote it, and for nobody else", async () => {
  const [owner, author, stranger] = [await speakerFactory(), await speakerFactory(), await speakerFactory()];
  const talk = await talkFactory({ speakerId: owner.id });
  for (const factory of [heldCommentFactory, rejectedCommentFactory, spamCommentFactory]) {
    const { id } = await factory({ talkId: talk.id, authorId: author.id });
    expect((await getFullComment(viewerOf(owner), id)).isModerator).toBe(true);
    expect((await getFullComment(viewerOf(author), id)).isModerator).toBe(false);
    for (const viewer of [null, viewerOf(stranger)])
      await expect(getFullComment(viewer, id)).rejects.toThrow(NotFound);
  }
});

test("the author is called as the account is called now", async () => {
  const author = await speakerFactory({ name: "Ann Now" });
  const { id } = await publishedCommentFactory({ authorId: author.id, authorName: "Ann Then" });
  const { authorName, authorEmail } = await getPostedComment(id);
  expect([authorName, authorEmail]).toEqual(["Ann Now", null]);
});

test("what is not there is not found", async () => {
  await expect(getFullComment(null, 2_000_000_000)).rejects.toThrow(NotFound);
});

test("the published comments of a talk come in pages by number, there and back", async () => {
  const { id: talkId } = await talkFactory();
  for (let n = 0; n < 5; n++) await publishedCommentFactory({ talkId });
  await heldCommentFactory({ talkId });
  const { id } = await publishedCommentFactory({ talkId });
  await db.comment.update({ where: { id }, data: { status: "held" } });
  const numbers = async (place: Parameters<typeof listPublished>[1]) => {
    const { rows, next, prev } = await listPublished(talkId, place, 2);
    return [rows.map(({ number }) => number), next, prev];
  };
  expect(await numbers(start)).toEqual([[1, 2], "after~2", null]);
  expect(await numbers({ kind: "after", key: 4 })).toEqual([[5], null, "before~5"]);
  expect(await numbers({ kind: "before", key: 5 })).toEqual([[3, 4], "after~4", "before~3"]);
});

test("a talk that is not there, or was taken down, has no comments", async () => {
  await expect(listPublished(2_000_000_000, start, 5)).rejects.toThrow(NotFound);
  await expect(listPublished((await deletedTalkFactory()).id, start, 5)).rejects.toThrow(Gone);
});

import { expect, test } from "vitest";
import { db } from "@/lib/db/client";
import { Conflict, Forbidden, Gone, NotFound } from "@/lib/errors";
import { renderMarkdown } from "@/lib/markdown/render";
import { heldCommentFactory } from "@/lib/testing/factories/comment";
import { speakerFactory, viewerOf } from "@/lib/testing/factories/speaker";
import { deletedTalkFactory, talkFactory } from "@/lib/testing/factories/talk";
import { forgottenBy } from "@/lib/testing/forgotten-by";
import { deleteTalk, editTalk, publishTalk } from "./commands";
import { getTalk } from "./queries";
import { talkSchema } from "./schema";

const input = talkSchema.parse({
  title: "Flask by Example",
  description: "An *introduction*.",
  video: "https://youtu.be/FGrIyBDQLPg",
  slides: "",
  venue: "PyCon 2014, Montréal",
  venueUrl: "https://us.pycon.org/2014",
  date: "2014-04-09",
});

const talkCountOf = async ({ id }: { id: number }) =>
  (await db.speaker.findUniqueOrThrow({ where: { id }, select: { talkCount: true } })).talkCount;

test("a speaker publishes a talk, and it is theirs", async () => {
  const speaker = await speakerFactory();
  const { id } = await publishTalk(viewerOf(speaker), input);
  const talk = await getTalk(id);
  expect(talk).toMatchObject({
    title: "Flask by Example",
    path: `/talks/${id}-flask-by-example`,
    summary: "An introduction.",
  });
  expect(talk.speaker.id).toBe(speaker.id);
  expect(talk.descriptionHtml).toContain("<em>introduction</em>");
  expect(talk.video).toMatchObject({ kind: "frame", provider: "youtube" });
  expect(await talkCountOf(speaker)).toBe(1);
});

test("publishing names the pages that show the new talk", async () => {
  const speaker = await speakerFactory();
  const { result, forgotten } = await forgottenBy(() => publishTalk(viewerOf(speaker), input));
  const { id } = result;
  const lists = [
    "timeline:start",
    "timeline:2014-04-09",
    `speaker-${speaker.id}:start`,
    `speaker-${speaker.id}:2014`,
  ];
  expect(forgotten).toEqual(expect.arrayContaining([`talk:${id}`, ...lists]));
});

test("a speaker edits their own talk", async () => {
  const talk = await talkFactory();
  const speaker = await db.speaker.findUniqueOrThrow({ where: { id: talk.speakerId } });
  await editTalk(viewerOf(speaker), talk.id, talk.version, { ...input, title: "Flask at Scale" });
  expect((await getTalk(talk.id)).title).toBe("Flask at Scale");
});

test("an administrator edits anybody's talk", async () => {
  const talk = await talkFactory();
  await editTalk(viewerOf(await speakerFactory({ isAdmin: true })), talk.id, talk.version, input);
  expect((await getTalk(talk.id)).speaker.id).toBe(talk.speakerId);
});

test("a speaker cannot edit or delete somebody else's talk", async () => {
  const stranger = viewerOf(await speakerFactory());
  const talk = await talkFactory();
  await expect(editTalk(stranger, talk.id, talk.version, input)).rejects.toThrow(Forbidden);
  await expect(deleteTalk(stranger, talk.id)).rejects.toThrow(Forbidden);
  expect((await getTalk(talk.id)).title).toBe(talk.title);
});

test("a talk that never was can be neither edited nor deleted", async () => {
  const admin = viewerOf(await speakerFactory({ isAdmin: true }));
  await expect(editTalk(admin, 999_999, 1, input)).rejects.toThrow(NotFound);
  await expect(deleteTalk(admin, 999_999)).rejects.toThrow(NotFound);
});

test("a deleted talk can be neither edited nor deleted again", async () => {
  const admin = viewerOf(await speakerFactory({ isAdmin: true }));
  const talk = await deletedTalkFactory();
  await expect(editTalk(admin, talk.id, talk.version, input)).rejects.toThrow(Gone);
  await expect(deleteTalk(admin, talk.id)).rejects.toThrow(Gone);
});

test("an edit that began before somebody else's was saved is refused", async () => {
  const admin = viewerOf(await speakerFactory({ isAdmin: true }));
  const talk = await talkFactory();
  await editTalk(admin, talk.id, talk.version, { ...input, title: "First" });
  await expect(editTalk(admin, talk.id, talk.version, { ...input, title: "Second" })).rejects.toThrow(
    Conflict,
  );
  expect((await getTalk(talk.id)).title).toBe("First");
});

test("a talk that somebody else saved since it was seen is not deleted", async () => {
  const talk = await talkFactory();
  const admin = viewerOf(await speakerFactory({ isAdmin: true }));
  await expect(deleteTalk(admin, talk.id, talk.version + 1)).rejects.toThrow(Conflict);
  await deleteTalk(admin, talk.id, talk.version);
  await expect(deleteTalk(admin, talk.id, talk.version)).rejects.toThrow(Gone);
});

test("a comment that is published meanwhile does not stand in the way of an edit", async () => {
  const talk = await talkFactory();
  const admin = viewerOf(await speakerFactory({ isAdmin: true }));
  await db.talk.update({ where: { id: talk.id }, data: { commentCount: { increment: 1 } } });
  await expect(editTalk(admin, talk.id, talk.version, input)).resolves.toMatchObject({ id: talk.id });
});

test("a deleted talk is gone, counts no more, and keeps who and when", async () => {
  const speaker = await speakerFactory();
  const talk = await talkFactory({ speakerId: speaker.id });
  const comment = await heldCommentFactory({ talkId: talk.id });
  await deleteTalk(viewerOf(speaker), talk.id);
  await expect(getTalk(talk.id)).rejects.toThrow(Gone);
  const row = await db.talk.findUniqueOrThrow({ where: { id: talk.id } });
  expect(row).toMatchObject({ deletedById: speaker.id, deletedAt: expect.any(Date) });
  expect(await talkCountOf(speaker)).toBe(0);
  expect((await db.comment.findUniqueOrThrow({ where: { id: comment.id } })).talkIsLive).toBe(false);
});

test("of two who delete a talk at once, one is too late", async () => {
  const speaker = await speakerFactory();
  const talk = await talkFactory({ speakerId: speaker.id });
  const viewer = viewerOf(speaker);
  const outcomes = await Promise.allSettled([deleteTalk(viewer, talk.id), deleteTalk(viewer, talk.id)]);
  expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  expect(await talkCountOf(speaker)).toBe(0);
});

const slow = "`a` [b](https://example.com) ".repeat(500);

test("an edit of a talk that is deleted meanwhile says so", async () => {
  const speaker = await speakerFactory();
  const talk = await talkFactory({ speakerId: speaker.id });
  const viewer = viewerOf(speaker);
  // The edit waits for its turn to be rendered behind these, and the talk is gone by then.
  const before = Array.from({ length: 8 }, () => renderMarkdown(slow, { idPrefix: "x-" }));
  const editing = editTalk(viewer, talk.id, talk.version, input).catch((error: unknown) => error);
  await deleteTalk(viewer, talk.id);
  expect(await editing).toBeInstanceOf(Gone);
  await Promise.all(before);
});

import { expect, test } from "vitest";
import { db } from "@/lib/db/client";
import {
  heldCommentFactory,
  publishedCommentFactory,
  rejectedCommentFactory,
} from "@/lib/testing/factories/comment";
import { speakerFactory } from "@/lib/testing/factories/speaker";
import { deletedTalkFactory, talkFactory } from "@/lib/testing/factories/talk";
import { linesOf, talks, talksJson } from "../testing/in-process";

const stored = (id: number) =>
  db.comment.findUniqueOrThrow({ where: { id }, include: { decisions: { orderBy: { id: "asc" } } } });

test("list writes the newest comments in every state, with who wrote them and how they begin", async () => {
  const { id: talkId, title } = await talkFactory();
  const body = `One\n\u001b]0;two\u0007 ${"x".repeat(100)}`;
  const held = await heldCommentFactory({ talkId, authorName: "Ann", email: "ann@example.org" });
  await db.comment.update({ where: { id: held.id }, data: { body } });
  const rejected = await rejectedCommentFactory({ talkId });
  const author = await speakerFactory({ name: "Bob" });
  const published = await publishedCommentFactory({ talkId, authorId: author.id });
  const ids = async (...more: string[]) =>
    (await talksJson("comments", "list", "--talk", String(talkId), ...more)).map(({ id }) => id);
  expect(await ids()).toEqual([published.id, rejected.id, held.id]);
  expect(await ids("--status", "rejected")).toEqual([rejected.id]);
  expect(await ids("--limit", "1")).toEqual([published.id]);
  expect(await ids("--before", String(published.id), "--limit", "1")).toEqual([rejected.id]);

  const { out, err } = await talks("comments", "list", "--talk", String(talkId), "--status", "held");
  expect(err).toBe("");
  const beginning = `One ]0;two  ${"x".repeat(47)}`;
  const at = held.createdAt.toISOString();
  expect(out).toBe(`${[held.id, "held", talkId, at, "Ann", "ann@example.org", beginning].join("\t")}\n`);

  const [newest, , oldest] = await talksJson("comments", "list", "--talk", String(talkId));
  expect(newest.author).toEqual({
    name: "Bob",
    email: null,
    speaker: { id: author.id, username: author.username },
  });
  expect(oldest).toMatchObject({ body, number: null, publishedAt: null, talk: { id: talkId, title } });
});

test("list leaves out what is under talks that were taken down", async () => {
  const { id: talkId } = await deletedTalkFactory();
  const { id } = await heldCommentFactory({ talkId });
  await db.comment.update({ where: { id }, data: { talkIsLive: false } });
  expect(await talksJson("comments", "list", "--talk", String(talkId))).toEqual([]);
  expect((await talks("comments", "approve", String(id))).code).toBe(1);
});

test.each([
  ["approve", "published", "was approved"],
  ["reject", "rejected", "was rejected"],
  ["spam", "spam", "was marked as spam"],
])("%s decides for the talk's speaker, through the door of the command line", async (verb, to, done) => {
  const { id, moderatorId } = await heldCommentFactory();
  const { code, out, err } = await talks("comments", verb, String(id));
  expect({ code, out, err }).toEqual({ code: 0, out: "", err: `Comment ${id} ${done}.\n` });
  const { status, decisions } = await stored(id);
  expect(status).toBe(to);
  expect(decisions).toMatchObject([{ from: "held", to, byId: moderatorId, door: "command" }]);
});

test("decisions are those of whom --as names, who must have the right", async () => {
  const { id } = await heldCommentFactory();
  const stranger = await speakerFactory();
  const admin = await speakerFactory({ isAdmin: true });
  const refused = await talks("comments", "reject", String(id), "--as", stranger.username);
  expect([refused.code, refused.err]).toEqual([
    1,
    `Comment ${id}: You are not allowed to do this.\nError: 1 of 1 could not be decided.\n`,
  ]);
  expect((await talks("comments", "reject", String(id), "--as", admin.username)).code).toBe(0);
  expect((await stored(id)).decisions).toMatchObject([{ byId: admin.id }]);
});

test("where one of several cannot be decided the others are, and it is told", async () => {
  const { id: talkId } = await talkFactory();
  const [first, last] = [await heldCommentFactory({ talkId }), await heldCommentFactory({ talkId })];
  const words = [first.id, 2147483647, last.id, last.id].map(String);
  const { code, out, err } = await talks("comments", "approve", ...words, "--json");
  expect(code).toBe(1);
  expect(linesOf(out).map((line) => JSON.parse(line))).toEqual([
    { id: first.id, from: "held", status: "published", number: 1 },
    { id: 2147483647, error: { code: "not_found", message: "There is no such comment." } },
    { id: last.id, from: "held", status: "published", number: 2 },
  ]);
  expect(err).toContain("Error: 1 of 3 could not be decided.\n");
});

test("what was decided already is told with who did it", async () => {
  const { id } = await rejectedCommentFactory();
  const { code, err } = await talks("comments", "reject", String(id));
  expect([code, err]).toEqual([
    1,
    expect.stringMatching(/^Comment \d+: This comment was rejected by .+ meanwhile/),
  ]);
});

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "better-sqlite3";
import { afterAll, beforeEach, expect, test } from "vitest";
import { db } from "@/lib/db/client";
import { Conflict } from "@/lib/errors";
import { findImportedTalk } from "@/lib/talks/aliases";
import { deleteTalk } from "@/lib/talks/commands";
import { speakerFactory, viewerOf } from "@/lib/testing/factories/speaker";
import { importFlask } from "./import-flask";
import type { Note } from "./report";
import { addToFlask, sample, writeFlaskDatabase } from "./testing/sample";

const folder = mkdtempSync(join(tmpdir(), "talks-flask-"));

afterAll(() => rmSync(folder, { recursive: true }));

beforeEach(async () => {
  await db.alias.deleteMany();
  await db.subscription.deleteMany();
  await db.comment.deleteMany();
  await db.talk.deleteMany();
  await db.speaker.deleteMany();
  await db.emailAddress.deleteMany();
});

let sources = 0;

/** A database of the Flask application: Ann's talk 1, with comment 1, published, and comment 2, which waits. */
function annsDatabase() {
  const path = newPath();
  const comments = [commentOf(1, 1), { ...commentOf(2, 2), approved: 0 }];
  writeFlaskDatabase(path, { users: [userOf(1, "ann")], talks: [talkOf(1, 1)], comments });
  return path;
}

function newPath() {
  sources += 1;
  return join(folder, `${sources}.sqlite`);
}

const userOf = (id: number, username: string) => ({ id, username, email: `${username}@example.com` });

const talkOf = (id: number, user_id: number | null) => ({
  ...{ id, user_id, title: `Talk ${id}`, venue: "Here" },
  date: "2014-04-09 00:00:00.000000",
});

const visitor = { author_name: "Vic", author_email: "vic@example.com", notify: 1, approved: 1 };

const commentOf = (id: number, second: number, talk_id = 1) => ({
  ...{ ...visitor, id, talk_id, body: `Comment ${id}` },
  timestamp: `2015-01-01 00:00:0${second}.000000`,
});

const change = (path: string, sql: string) => new Database(path).exec(sql).close();

const noteOn = (notes: Note[], table: string, id: number) =>
  notes.find((note) => note.table === table && note.id === id && note.field === null);

const bodies = async () => {
  const comments = await db.comment.findMany({ select: { body: true }, orderBy: { id: "asc" } });
  return comments.map(({ body }) => body);
};

async function countRows() {
  const [accounts, talks, comments] = [
    await db.speaker.count(),
    await db.talk.count(),
    await db.comment.count(),
  ];
  const rest = [await db.emailAddress.count(), await db.subscription.count(), await db.alias.count()];
  return [accounts, talks, comments, ...rest];
}

const nothing = [0, 0, 0, 0, 0, 0];

test("a dry run says what would happen, and writes nothing", async () => {
  const { notes, summary } = await importFlask(sample, { dryRun: true });
  expect(summary.comments.imported).toBe(257);
  expect(notes).toContainEqual(
    expect.objectContaining({ table: "talks", id: 4, what: "dropped", field: "slides" }),
  );
  expect(await countRows()).toEqual(nothing);
});

test("a failure near the end leaves nothing half done", async () => {
  const source = annsDatabase();
  // Comments are written by the time that subscriptions are.
  await db.$executeRaw`ALTER TABLE "Subscription" RENAME TO "Elsewhere"`;
  try {
    await expect(importFlask(source)).rejects.toThrow();
  } finally {
    await db.$executeRaw`ALTER TABLE "Elsewhere" RENAME TO "Subscription"`;
  }
  expect(await countRows()).toEqual(nothing);
});

test("an account that is opened meanwhile stops it, and nothing is brought over", async () => {
  let opened: Promise<unknown> | undefined;
  const progress = () => {
    opened = speakerFactory({ username: "speaker3" });
    return { step: () => undefined, done: () => undefined };
  };
  await expect(importFlask(sample, { progress })).rejects.toThrow(Conflict);
  await opened;
  expect(await countRows()).toEqual([1, 0, 0, 0, 0, 0]);
});

test("of two at once one brings everything over, and the other nothing", async () => {
  const both = await Promise.allSettled([importFlask(sample), importFlask(sample)]);
  expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  expect(await db.comment.count()).toBe(257);
  expect(await db.talk.count()).toBe(24);
});

test("running it again brings nothing in twice", async () => {
  await importFlask(sample);
  const before = await countRows();
  const { summary } = await importFlask(sample);
  expect(summary.users).toEqual({ imported: 0, skipped: 50, changed: 0, dropped: 0 });
  expect(summary.talks).toEqual({ imported: 0, skipped: 24, changed: 0, dropped: 0 });
  expect(summary.comments).toEqual({ imported: 0, skipped: 257, changed: 0, dropped: 0 });
  expect(await countRows()).toEqual(before);
});

test("what is new over there since then comes over, and goes on from where it was", async () => {
  const source = annsDatabase();
  await importFlask(source);
  addToFlask(source, {
    users: [userOf(2, "bob")],
    talks: [talkOf(2, 2)],
    comments: [
      { ...commentOf(3, 3), author_email: "late@example.com" },
      { ...commentOf(4, 4, 2), author_email: "late@example.com" },
    ],
  });
  const { notes, summary } = await importFlask(source);
  expect([summary.users, summary.talks, summary.comments].map(({ imported }) => imported)).toEqual([1, 1, 2]);
  const { id } = (await findImportedTalk("1")) ?? { id: 0 };
  const talk = await db.talk.findUniqueOrThrow({ where: { id }, include: { comments: true } });
  expect(talk).toMatchObject({ commentCount: 2, lastCommentNumber: 2 });
  const late = talk.comments.find(({ body }) => body === "Comment 3");
  expect(late).toMatchObject({ number: 2, status: "published" });
  expect(await db.subscription.count({ where: { emailAddress: { address: "late@example.com" } } })).toBe(2);
  expect(noteOn(notes, "users", 1)?.what).toBe("skipped");
  expect(await db.email.count()).toBe(0);
});

test("a comment that was approved over there since waits here still, and that is said", async () => {
  const source = annsDatabase();
  await importFlask(source);
  change(source, "UPDATE comments SET approved = 1 WHERE id = 2");
  const { notes } = await importFlask(source);
  expect(noteOn(notes, "comments", 2)?.why).toContain("approved over there since");
  expect(await db.comment.count({ where: { status: "held" } })).toBe(1);
});

test("a talk that was deleted here gets no further comments, and does not come back", async () => {
  const source = annsDatabase();
  await importFlask(source);
  const talk = await db.talk.findFirstOrThrow({ include: { speaker: true } });
  await deleteTalk(viewerOf(talk.speaker), talk.id);
  addToFlask(source, { comments: [commentOf(3, 3)] });
  const { notes, summary } = await importFlask(source);
  expect([summary.talks.imported, summary.comments.imported]).toEqual([0, 0]);
  expect(noteOn(notes, "talks", 1)?.why).toBe("It was brought over before, and deleted here.");
  expect(noteOn(notes, "comments", 3)?.why).toBe("Its talk was deleted here.");
});

test("a new comment with the number of one that was deleted over there comes over", async () => {
  const source = annsDatabase();
  await importFlask(source);
  change(source, "DELETE FROM comments WHERE id = 2");
  addToFlask(source, { comments: [{ ...commentOf(2, 7), body: "Another 2" }] });
  const { summary } = await importFlask(source);
  expect(summary.comments).toMatchObject({ imported: 1, skipped: 1 });
  const where = { kind_old: { kind: "comment", old: "2" } } as const;
  const alias = await db.alias.findUniqueOrThrow({ where, include: { comment: true } });
  expect(alias.comment).toMatchObject({ body: "Another 2", number: 2, status: "published" });

  const again = await importFlask(source);
  expect(again.summary.comments).toMatchObject({ imported: 0, skipped: 2 });
  expect(await bodies()).toEqual(["Comment 1", "Comment 2", "Another 2"]);
});

test("of two at once only one brings over what has the number of a deleted one", async () => {
  const source = annsDatabase();
  await importFlask(source);
  change(source, "UPDATE comments SET body = 'Another 2', timestamp = '2016-01-01 00:00:00' WHERE id = 2");
  await Promise.allSettled([importFlask(source), importFlask(source)]);
  expect(await bodies()).toEqual(["Comment 1", "Comment 2", "Another 2"]);
});

test("the only comment of all may have been deleted over there, and its number given to another", async () => {
  const source = newPath();
  writeFlaskDatabase(source, {
    users: [userOf(1, "ann")],
    talks: [talkOf(1, 1)],
    comments: [commentOf(1, 1)],
  });
  await importFlask(source);
  change(source, "UPDATE comments SET body = 'Another 1', timestamp = '2016-01-01 00:00:00'");
  expect((await importFlask(source)).summary.comments.imported).toBe(1);
});

const refusal = "another database of the Flask application";

test("another database is refused where its talks are other people's", async () => {
  const [anns, bobs] = [newPath(), newPath()];
  writeFlaskDatabase(anns, { users: [userOf(1, "ann")], talks: [talkOf(1, 1)] });
  const comments = [commentOf(1, 1)];
  writeFlaskDatabase(bobs, { users: [userOf(1, "bob")], talks: [talkOf(1, 1)], comments });
  await importFlask(anns);
  const before = await countRows();
  await expect(importFlask(bobs)).rejects.toThrow(refusal);
  expect(await countRows()).toEqual(before);
});

test("another database is refused where its talks are nobody's, and theirs here are somebody's", async () => {
  const other = newPath();
  writeFlaskDatabase(other, { talks: [talkOf(1, null)] });
  await importFlask(annsDatabase());
  await expect(importFlask(other)).rejects.toThrow(refusal);
});

test("nobody's talks are no reason to refuse the database that they came from", async () => {
  const source = newPath();
  writeFlaskDatabase(source, { talks: [talkOf(1, null), talkOf(2, 99)] });
  await importFlask(source);
  expect((await importFlask(source)).summary.talks).toMatchObject({ imported: 0, skipped: 2 });
});

test("another database is refused where none of its comments is the same", async () => {
  const source = annsDatabase();
  await importFlask(source);
  change(source, "UPDATE comments SET timestamp = '2001-01-01 00:00:00'");
  await expect(importFlask(source)).rejects.toThrow(refusal);
});

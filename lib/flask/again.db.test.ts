import { copyFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "better-sqlite3";
import { afterAll, expect, test } from "vitest";
import { db } from "@/lib/db/client";
import { Conflict } from "@/lib/errors";
import { findImportedTalk } from "@/lib/talks/aliases";
import { deleteTalk } from "@/lib/talks/commands";
import { speakerFactory, viewerOf } from "@/lib/testing/factories/speaker";
import { importFlask } from "./import-flask";
import { addToFlask, sample, writeFlaskDatabase } from "./testing/sample";

const folder = mkdtempSync(join(tmpdir(), "talks-flask-"));
const grown = join(folder, "grown.sqlite");

afterAll(() => rmSync(folder, { recursive: true }));

async function countRows() {
  const [accounts, talks, comments] = [
    await db.speaker.count(),
    await db.talk.count(),
    await db.comment.count(),
  ];
  const rest = [await db.emailAddress.count(), await db.subscription.count(), await db.alias.count()];
  return [accounts, talks, comments, ...rest];
}

test("a dry run says what would happen, and writes nothing", async () => {
  const before = await countRows();
  const { notes, summary } = await importFlask(sample, { dryRun: true });
  expect(summary.comments.imported).toBe(257);
  expect(notes).toContainEqual(
    expect.objectContaining({ table: "talks", id: 4, what: "dropped", field: "slides" }),
  );
  expect(await countRows()).toEqual(before);
});

test("a failure near the end leaves nothing half done", async () => {
  const before = await countRows();
  // Comments are written by the time that subscriptions are.
  await db.$executeRaw`ALTER TABLE "Subscription" RENAME TO "Elsewhere"`;
  await expect(importFlask(sample)).rejects.toThrow();
  await db.$executeRaw`ALTER TABLE "Elsewhere" RENAME TO "Subscription"`;
  expect(await countRows()).toEqual(before);
});

test("an account that is opened meanwhile stops it, and nothing is brought over", async () => {
  const before = await db.alias.count();
  let opened: Promise<unknown> | undefined;
  const progress = () => {
    opened = speakerFactory({ username: "speaker3" });
    return { step: () => undefined, done: () => undefined };
  };
  await expect(importFlask(sample, { progress })).rejects.toThrow(Conflict);
  await opened;
  expect(await db.alias.count()).toBe(before);
  await db.speaker.deleteMany();
});

test("of two at once one brings everything over, and the other nothing", async () => {
  const both = await Promise.allSettled([importFlask(sample), importFlask(sample)]);
  expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  expect(await db.comment.count()).toBe(257);
  expect(await db.talk.count()).toBe(24);
});

test("running it again brings nothing in twice", async () => {
  const before = await countRows();
  const { summary } = await importFlask(sample);
  expect(summary.users).toEqual({ imported: 0, skipped: 50, changed: 0, dropped: 0 });
  expect(summary.talks).toEqual({ imported: 0, skipped: 24, changed: 0, dropped: 0 });
  expect(summary.comments).toEqual({ imported: 0, skipped: 257, changed: 0, dropped: 0 });
  expect(await countRows()).toEqual(before);
});

const late = { author_name: "Late", author_email: "late@example.com", body: "Late", notify: 1, approved: 1 };

test("what is new over there since then comes over, and goes on from where it was", async () => {
  copyFileSync(sample, grown);
  addToFlask(grown, {
    users: [{ id: 51, email: "new@example.com", username: "new" }],
    talks: [{ id: 25, title: "New", venue: "Here", user_id: 51, date: "2026-01-02 00:00:00.000000" }],
    comments: [
      { id: 300, ...late, talk_id: 1, timestamp: "2026-02-03 04:05:06.000000" },
      { id: 301, ...late, talk_id: 25, timestamp: "2026-02-03 04:05:07.000000" },
    ],
  });
  const { notes, summary } = await importFlask(grown);
  expect([summary.users, summary.talks, summary.comments].map(({ imported }) => imported)).toEqual([1, 1, 2]);
  const { id } = (await findImportedTalk("1")) ?? { id: 0 };
  const talk = await db.talk.findUniqueOrThrow({ where: { id }, include: { comments: true } });
  expect(talk).toMatchObject({ commentCount: 201, lastCommentNumber: 201 });
  expect(talk.comments.find(({ body }) => body === "Late")).toMatchObject({
    number: 201,
    status: "published",
  });
  expect(await db.subscription.count({ where: { emailAddress: { address: "late@example.com" } } })).toBe(2);
  expect(notes).toContainEqual(expect.objectContaining({ table: "users", id: 1, what: "skipped" }));
  expect(await db.email.count()).toBe(0);
});

test("a comment that was approved over there since waits here still, and that is said", async () => {
  const approved = join(folder, "approved.sqlite");
  copyFileSync(grown, approved);
  new Database(approved).exec("UPDATE comments SET approved = 1 WHERE id = 183").close();
  const { notes } = await importFlask(approved);
  const note = notes.find(({ table, id }) => table === "comments" && id === 183);
  expect(note?.why).toContain("approved over there since");
  expect(await db.comment.count({ where: { status: "held" } })).toBe(6);
});

test("a talk that was deleted here gets no further comments, and does not come back", async () => {
  const found = await findImportedTalk("25");
  const talk = await db.talk.findUniqueOrThrow({ where: { id: found?.id ?? 0 }, include: { speaker: true } });
  await deleteTalk(viewerOf(talk.speaker), talk.id);
  addToFlask(grown, { comments: [{ id: 302, ...late, talk_id: 25, timestamp: "2026-02-04 00:00:00" }] });
  const { notes, summary } = await importFlask(grown);
  expect([summary.talks.imported, summary.comments.imported]).toEqual([0, 0]);
  const whyOf = (table: string, id: number) =>
    notes.find((note) => note.table === table && note.id === id)?.why;
  expect(whyOf("talks", 25)).toBe("It was brought over before, and deleted here.");
  expect(whyOf("comments", 302)).toBe("Its talk was deleted here.");
});

test("another database of the Flask application is refused", async () => {
  const other = join(folder, "other.sqlite");
  const talks = [{ id: 1, title: "Another", venue: "Elsewhere" }];
  const comments = [{ id: 2, ...late, talk_id: 1, timestamp: "2001-01-01 00:00:00.000000" }];
  writeFlaskDatabase(other, { talks, comments });
  await expect(importFlask(other)).rejects.toThrow("another database of the Flask application");
});

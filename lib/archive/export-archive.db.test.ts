import { createWriteStream, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PassThrough, Transform } from "node:stream";
import { afterAll, expect, inject, test } from "vitest";
import { db } from "@/lib/db/client";
import { env } from "@/lib/env";
import { contentOf, jsonLinesIn } from "@/lib/testing/archive/crafted";
import { runSql } from "@/lib/testing/archive/run-sql";
import { copyDatabase } from "@/lib/testing/database-copy";
import { speakerFactory } from "@/lib/testing/factories/speaker";
import { talkFactory } from "@/lib/testing/factories/talk";
import { exportArchive } from "./export-archive";
import { nobodyWatches } from "./meter";

const folder = mkdtempSync(join(tmpdir(), "talks-archive-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test("an archive tells of one moment, while others go on writing", async () => {
  const { id: speakerId } = await speakerFactory();
  for (let n = 0; n < 205; n++) await talkFactory({ speakerId });
  let published = 0;
  // Every part of the archive waits until somebody has published another talk.
  const slow = new Transform({
    transform: (chunk, _encoding, done) => {
      published += 1;
      talkFactory({ speakerId }).then(() => done(null, chunk), done);
    },
  });
  const path = join(folder, "moment.zip");
  slow.pipe(createWriteStream(path));
  const { files } = await exportArchive(env.DATABASE_URL, slow, nobodyWatches);
  const content = await contentOf(path);
  expect(published).toBeGreaterThan(10);
  expect(jsonLinesIn(content["speakers.jsonl"])).toMatchObject([{ id: speakerId, talkCount: 205 }]);
  expect(jsonLinesIn(content["talks.jsonl"])).toHaveLength(205);
  expect(files.find(({ name }) => name === "talks.jsonl")?.lines).toBe(205);
  expect(await db.talk.count()).toBe(205 + published);
}, 60_000);

test("the manifest says what the archive is", async () => {
  const output = new PassThrough().resume();
  const manifest = await exportArchive(await copyDatabase(inject("templateUrl")), output, nobodyWatches);
  expect(manifest).toMatchObject({ format: "talks-archive", version: 1, database: inject("provider") });
  expect(Date.now() - Date.parse(manifest.createdAt)).toBeLessThan(30_000);
});

test("whoever takes the archive may fail: then the export fails with it, and ends", async () => {
  const full = new Transform({ transform: (_chunk, _encoding, done) => done(new Error("the disk is full")) });
  await expect(exportArchive(env.DATABASE_URL, full, nobodyWatches)).rejects.toThrow("the disk is full");
});

// Only SQLite takes U+0000, and writes down a default instant in its own way.
const withNul = { sqlite: "'a' || char(0) || 'b'", postgresql: "'a\uFFFDb'" }[inject("provider")];

test("what only one database takes is written so that the other takes it", async () => {
  const url = await copyDatabase(inject("templateUrl"));
  const columns = `("email", "emailKey", "username", "name")`;
  await runSql(url, `INSERT INTO "Speaker" ${columns} VALUES ('a', 'a', 'a', ${withNul}) RETURNING 1`);
  const path = join(folder, "nul.zip");
  await exportArchive(url, createWriteStream(path), nobodyWatches);
  const [speaker] = jsonLinesIn((await contentOf(path))["speakers.jsonl"]);
  expect(speaker?.name).toBe("a\uFFFDb");
  expect(Math.abs(Date.now() - Date.parse(String(speaker?.memberSince)))).toBeLessThan(60_000);
});

test("a row that the format has no words for is named", async () => {
  const url = await copyDatabase(inject("templateUrl"));
  await runSql(url, `INSERT INTO "Photo" ("hash", "bytes") VALUES ('../x', 'x') RETURNING 1`);
  const output = new PassThrough().resume();
  await expect(exportArchive(url, output, nobodyWatches)).rejects.toThrow(
    /Photo ..\/x cannot be written down/,
  );
  expect(output.destroyed).toBe(true);
});

const withLongBio = (url: string) =>
  runSql(
    url,
    `INSERT INTO "Speaker" ("id", "email", "emailKey", "username", "name", "bio")
     VALUES (7, 'a', 'a', 'a', 'a', ${{ sqlite: "hex(zeroblob(8500000))", postgresql: "repeat('0', 17000000)" }[inject("provider")]}) RETURNING 1`,
  );
const withLargePhoto = (url: string) =>
  runSql(
    url,
    `INSERT INTO "Photo" ("hash", "bytes") VALUES ('${"a".repeat(64)}',
     ${{ sqlite: "zeroblob(8388609)", postgresql: "decode(repeat('00', 8388609), 'hex')" }[inject("provider")]}) RETURNING 1`,
  );

test.each([
  { what: "a line", fill: withLongBio, says: "Speaker 7 is too large for an archive" },
  { what: "a picture", fill: withLargePhoto, says: /Photo a{64} is too large for an archive/ },
])("$what that importing would refuse is not exported", async ({ fill, says }) => {
  const url = await copyDatabase(inject("templateUrl"));
  await fill(url);
  const output = new PassThrough().resume();
  await expect(exportArchive(url, output, nobodyWatches)).rejects.toThrow(says);
});

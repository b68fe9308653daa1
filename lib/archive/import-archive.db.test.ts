import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, inject, test } from "vitest";
import { archiveOf, withoutHeader } from "@/lib/testing/archive/archives";
import {
  type Content,
  contentOf,
  craftArchive,
  speakerLine,
  talkLine,
  zipOf,
} from "@/lib/testing/archive/crafted";
import { runSql } from "@/lib/testing/archive/run-sql";
import { copyDatabase } from "@/lib/testing/database-copy";
import { archiveFiles } from "./files";
import { importArchive } from "./import-archive";
import type { Manifest } from "./manifest";
import { nobodyWatches } from "./meter";
import { openSnapshot } from "./snapshot";

const folder = mkdtempSync(join(tmpdir(), "talks-archive-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const empty = () => copyDatabase(inject("templateUrl"));
const bringIn = async (url: string, content: Content) =>
  importArchive(await craftArchive(folder, content), url, nobodyWatches);

async function rowsOf(url: string): Promise<number> {
  const snapshot = await openSnapshot(url);
  let total = 0;
  for (const { table } of archiveFiles) {
    const [row] = await snapshot.rows(`SELECT count(*) AS "count" FROM "${table}"`);
    total += Number(row?.count);
  }
  await snapshot.close();
  return total;
}

const people = [1, 2, 3].map((id) => speakerLine({ id, emailKey: `${id}@example.com`, username: `s-${id}` }));
const speakers = people.join("");

test("what is brought in is what is exported again", async () => {
  const url = await empty();
  const archive = await craftArchive(folder, { "speakers.jsonl": speakers, "talks.jsonl": talkLine() });
  const manifest = await importArchive(archive, url, nobodyWatches);
  expect(manifest.database).toBe("sqlite");
  expect(withoutHeader(await archiveOf(url, folder)).equals(withoutHeader(archive))).toBe(true);
});

test("an archive from before there were audit entries is brought in as well", async () => {
  const url = await empty();
  const without = (manifest: Manifest) => ({
    ...manifest,
    files: manifest.files.filter(({ name }) => name !== "audit-entries.jsonl"),
  });
  const { "audit-entries.jsonl": _, ...content } = await contentOf(
    await craftArchive(folder, { "speakers.jsonl": speakers }, without),
  );
  await importArchive(await zipOf(folder, content), url, nobodyWatches);
  expect(await rowsOf(url)).toBe(3);
});

test("new rows go on after the highest id", async () => {
  const url = await empty();
  await bringIn(url, { "speakers.jsonl": speakerLine({ id: 41 }), "talks.jsonl": "" });
  const sql = `INSERT INTO "Speaker" ("email", "emailKey", "username") VALUES ('b@example.com', 'b', 'b') RETURNING "id"`;
  expect(await runSql(url, sql)).toEqual([{ id: 42 }]);
  const first = `INSERT INTO "EmailAddress" ("address", "addressKey", "token") VALUES ('a', 'a', 'a') RETURNING "id"`;
  expect(await runSql(url, first)).toEqual([{ id: 1 }]);
});

test("the ids of erased rows are not given again, and the next archive still tells of them", async () => {
  const url = await empty();
  const lastIds = { Speaker: 50, EmailAddress: 9, Talk: 1 };
  const content = {
    "speakers.jsonl": speakerLine({ id: 41 }),
    "talks.jsonl": talkLine({ id: 3, speakerId: 41 }),
  };
  const archive = await craftArchive(folder, content, (manifest) => ({ ...manifest, lastIds }));
  await importArchive(archive, url, nobodyWatches);
  const { "manifest.json": manifest } = await contentOf(await archiveOf(url, folder));
  expect(JSON.parse(String(manifest)).lastIds).toEqual({ Speaker: 50, EmailAddress: 9, Talk: 3 });
  const sql = `INSERT INTO "Speaker" ("email", "emailKey", "username") VALUES ('b@example.com', 'b', 'b') RETURNING "id"`;
  expect(await runSql(url, sql)).toEqual([{ id: 51 }]);
  const first = `INSERT INTO "EmailAddress" ("address", "addressKey", "token") VALUES ('a', 'a', 'a') RETURNING "id"`;
  expect(await runSql(url, first)).toEqual([{ id: 10 }]);
});

test("a database that is not empty is left as it is", async () => {
  const url = await empty();
  await bringIn(url, { "speakers.jsonl": speakers });
  await expect(bringIn(url, { "talks.jsonl": "" })).rejects.toThrow(
    "An archive is brought into an empty database only, and this one has rows in Speaker.",
  );
  expect(await rowsOf(url)).toBe(3);
});

const picture = `photos/${"a".repeat(64)}.webp`;
const photoLine = `${JSON.stringify({ hash: "a".repeat(64), createdAt: "2024-05-01T12:00:00.000Z" })}\n`;
const manyTalks = Array.from({ length: 450 }, (_, n) => talkLine({ id: n + 1 }));

test.each<[string, Content, string | RegExp]>([
  [
    "a row that refers to nothing",
    {
      "speakers.jsonl": speakers,
      "talks.jsonl": [...manyTalks, talkLine({ id: 999, speakerId: 4 })].join(""),
    },
    /^talks.jsonl, line 451 was refused by the database: .*foreign key/i,
  ],
  [
    "the same name twice",
    {
      "speakers.jsonl": people.join("") + speakerLine({ id: 4, username: "s-2", emailKey: "4@example.com" }),
    },
    /^speakers.jsonl, line 4 was refused by the database: .*unique/i,
  ],
  [
    "a line that is not valid, after many that are",
    {
      "speakers.jsonl": speakers,
      "talks.jsonl": [...manyTalks, talkLine({ id: 999, date: "1998-02-30" })].join(""),
    },
    "talks.jsonl, line 451 is not valid: date",
  ],
  ["a picture without its line", { [picture]: "x" }, "There are 1 pictures, and 0 lines about pictures."],
  [
    "a picture of another name",
    { "photos.jsonl": photoLine.replaceAll("aaaa", "bbbb"), [picture]: "x" },
    /The archive lacks photos\/b+.webp/,
  ],
])("%s leaves nothing behind", async (_what, content, message) => {
  const url = await empty();
  await expect(bringIn(url, content)).rejects.toThrow(message);
  expect(await rowsOf(url)).toBe(0);
  await bringIn(url, { "speakers.jsonl": speakers, "photos.jsonl": photoLine, [picture]: "x" });
  expect(await rowsOf(url)).toBe(4);
});

test("an archive that is found damaged never touches the database", async () => {
  const archive = await craftArchive(folder, { "speakers.jsonl": speakers }, (manifest) => ({
    ...manifest,
    files: manifest.files.map((file) => ({ ...file, sha256: "0".repeat(64) })),
  }));
  const nowhere = inject("templateUrl").replace(/[^/]+$/, "there-is-no-such-database");
  await expect(importArchive(archive, nowhere, nobodyWatches)).rejects.toThrow("its checksum is wrong");
});

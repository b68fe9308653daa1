import { createHash } from "node:crypto";
import { chmodSync, copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "better-sqlite3";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { db } from "@/lib/db/client";
import { emptyDatabase } from "@/lib/testing/database-copy";
import { startPostgres, type TestPostgres } from "@/lib/testing/postgres";
import { importFlask } from "./import-flask";
import { readInstant } from "./instants";
import { readSource } from "./read-source";
import type { FlaskData } from "./rows";
import { loadIntoPostgres } from "./testing/load-into-postgres";
import { sample } from "./testing/sample";

const folder = mkdtempSync(join(tmpdir(), "talks-flask-"));
let server: Pick<TestPostgres, "url" | "stop">;
let url: string;

beforeAll(async () => {
  const isHere = inject("provider") === "postgresql";
  server = isHere ? { url: inject("templateUrl"), stop: async () => undefined } : await startPostgres();
  url = await emptyDatabase(server.url);
  await loadIntoPostgres(url);
});

afterAll(async () => {
  await server.stop();
  rmSync(folder, { recursive: true });
});

// PostgreSQL leaves out a fraction of nought.
const withInstants = (data: FlaskData) => ({
  ...data,
  users: data.users.map((user) => ({ ...user, member_since: readInstant(user.member_since) })),
  talks: data.talks.map((talk) => ({ ...talk, date: readInstant(talk.date) })),
  comments: data.comments.map((comment) => ({ ...comment, timestamp: readInstant(comment.timestamp) })),
});

test("a PostgreSQL database and a SQLite file with the same rows read the same", async () => {
  const [fromPostgres, fromSqlite] = [await readSource(url), await readSource(sample)];
  expect(fromSqlite.comments).toHaveLength(257);
  expect(fromSqlite.comments.filter(({ approved }) => !approved)).toHaveLength(6);
  expect(withInstants(fromPostgres)).toEqual(withInstants(fromSqlite));
});

test("an address as SQLAlchemy writes it will do", async () => {
  const { users } = await readSource(`sqlite:///${sample}`);
  expect(users).toHaveLength(50);
  const other = await readSource(url.replace("postgresql:", "postgresql+psycopg2:"));
  expect(other.users).toEqual((await readSource(url)).users);
});

test("from PostgreSQL all comes over, and nothing is changed there", async () => {
  const { summary } = await importFlask(url);
  expect(summary.comments).toMatchObject({ imported: 257, skipped: 0 });
  expect(await db.comment.count()).toBe(257);
  const { summary: again } = await importFlask(sample);
  expect(again.comments).toMatchObject({ imported: 0, skipped: 257 });
  expect((await readSource(url)).comments).toHaveLength(257);
});

test("a file that nobody may write to, in a folder that nobody may write to, is read and stays as it is", async () => {
  const path = join(folder, "sealed", "talks.sqlite");
  mkdirSync(join(folder, "sealed"));
  copyFileSync(sample, path);
  const before = hashOf(path);
  chmodSync(path, 0o400);
  chmodSync(join(folder, "sealed"), 0o500);
  expect((await readSource(path)).talks).toHaveLength(24);
  expect(hashOf(path)).toBe(before);
  chmodSync(join(folder, "sealed"), 0o700);
});

const hashOf = (path: string) => createHash("sha256").update(readFileSync(path)).digest("hex");

test("what is no database of the Flask application is refused, and the reason told", async () => {
  await expect(readSource(join(folder, "nowhere.sqlite"))).rejects.toThrow("there is no file");
  await expect(readSource("package.json")).rejects.toThrow("cannot be read as a SQLite database");
  await expect(readSource(await emptyDatabase(server.url))).rejects.toThrow(
    "lacks the table users, the table talks",
  );
  await expect(readSource("postgresql://nobody@127.0.0.1:1/talks")).rejects.toThrow(
    "the database cannot be read: connect ECONNREFUSED",
  );
});

test("a missing column is named", async () => {
  const path = join(folder, "old.sqlite");
  copyFileSync(sample, path);
  const database = new Database(path);
  database.exec("ALTER TABLE comments DROP COLUMN notify; DROP TABLE pending_emails");
  database.close();
  await expect(readSource(path)).rejects.toThrow("it lacks comments.notify, the table pending_emails.");
});

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { checkCredentials } from "@/lib/auth/check-credentials";
import { db } from "@/lib/db/client";
import { findImportedSpeaker } from "@/lib/speakers/aliases";
import { findImportedTalk } from "@/lib/talks/aliases";
import { factoryPassword, speakerFactory } from "@/lib/testing/factories/speaker";
import { type Imported, importFlask } from "./import-flask";
import { writeFlaskDatabase } from "./testing/sample";

const folder = mkdtempSync(join(tmpdir(), "talks-flask-"));
const cat =
  "pbkdf2:sha256:260000$AMg0zYjnU08ftKC4$f303242355c5616bc7c78ea713499048bc2395e54534694c198d4fdd099a0241";
const now = new Date().toISOString().slice(0, 10);
let imported: Imported;

afterAll(() => rmSync(folder, { recursive: true }));

beforeAll(async () => {
  const mine = { username: "maria", email: "Maria@example.com", location: "Lisbon" };
  await speakerFactory({ ...mine, password: factoryPassword, sessionVersion: 1 });
  await speakerFactory({ username: "taken", email: "taken@example.com" });
  const path = join(folder, "odd.sqlite");
  writeFlaskDatabase(path, { users, talks, comments });
  imported = await importFlask(path);
});

const users = [
  { id: 1, email: "Ann@example.com", username: "Ann", password_hash: cat },
  { id: 2, email: "ann@EXAMPLE.com", username: "ann", password_hash: cat },
  { id: 3, email: "maria@example.com", username: "mm", name: "Maria", location: "Porto", is_admin: 1 },
  { id: 4, email: "four@example.com", username: "taken", name: "Fo\u0000ur\nth", bio: "x".repeat(2001) },
  { id: 5, email: "", username: "张", password_hash: "scrypt:32768:8:1$salt$00" },
];

const talk = { user_id: 1, venue: "Here", date: "2014-04-09 00:00:00.000000" };
const talks = [
  { ...talk, id: 1, user_id: null, title: "Whose?" },
  { ...talk, id: 2, user_id: 99, title: "", venue: null },
  { ...talk, id: 3, title: "Undated", date: null },
  {
    ...talk,
    id: 4,
    title: "Words",
    slides: "ask *me* for them",
    video: '<iframe src="ftp://x.org/v"></iframe>',
  },
  { ...talk, id: 5, title: "Half \ud800 a character", date: "0014-04-09", description: "a\u0007b" },
  { ...talk, id: 6, user_id: 3, title: "T".repeat(200), venue_url: "www.example.org" },
];

const comment = { author_name: "Vic", author_email: "vic@example.com", approved: 1, notify: 1, talk_id: 5 };
const at = (second: number) => `2015-01-01 00:00:0${second}.000000`;
const comments = [
  { ...comment, id: 1, body: "No talk", talk_id: null, timestamp: at(1) },
  { ...comment, id: 2, body: "No such talk", talk_id: 77, timestamp: at(1) },
  { ...comment, id: 3, body: null, timestamp: at(3) },
  { ...comment, id: 4, body: "Same second", timestamp: at(2), author_email: "VIC@example.com" },
  {
    ...comment,
    id: 5,
    body: "Same second, later",
    timestamp: at(2),
    author_email: "nowhere",
    author_name: " ",
  },
  { ...comment, id: 6, body: "No time", timestamp: null, author_id: 55, approved: 0 },
  { ...comment, id: 7, body: `${"> ".repeat(30)}deep`, timestamp: at(1), author_id: 1, notify: 1 },
];

const notesOn = (table: string, id: number) =>
  imported.notes
    .filter((note) => note.table === table && note.id === id && note.field !== null)
    .map(({ what, field }) => `${what} ${field}`);

async function talkOf(old: number) {
  const found = await findImportedTalk(String(old));
  return db.talk.findUniqueOrThrow({ where: { id: found?.id ?? 0 }, include: { speaker: true } });
}

const commentOn = (body: string) => db.comment.findFirstOrThrow({ where: { body } });

test("two accounts whose emails differ in case only both come over, and both can log in", async () => {
  expect(await findImportedSpeaker("Ann")).toEqual({ username: "ann-2" });
  expect(await findImportedSpeaker("ann")).toEqual({ username: "ann" });
  const first = await checkCredentials({ email: "ann@example.com", password: "cat" });
  const second = await checkCredentials({ email: "ann+import2@example.com", password: "cat" });
  expect(first && second && first.id !== second.id).toBe(true);
  expect(notesOn("users", 2)).toContain("changed email");
  const address = { addressKey: "ann+import2@example.com" };
  expect(await db.emailAddress.findUnique({ where: address })).toMatchObject({
    suppressedAt: expect.any(Date),
  });
});

test("an account that the operator opened before gets the talks, and keeps its password", async () => {
  expect(await findImportedSpeaker("mm")).toEqual({ username: "maria" });
  expect(await checkCredentials({ email: "maria@example.com", password: factoryPassword })).not.toBeNull();
  const { speaker } = await talkOf(6);
  expect(speaker).toMatchObject({ username: "maria", isAdmin: false, talkCount: 1 });
  expect(speaker).toMatchObject({ name: "Maria", location: "Lisbon" });
  expect(notesOn("users", 3)).toEqual(["dropped is_admin", "dropped location"]);
});

test("a username that is taken here gets a number", async () => {
  expect(await findImportedSpeaker("taken")).toEqual({ username: "taken-2" });
});

test("names lose what no database keeps, and long texts stay whole", async () => {
  const speaker = await db.speaker.findUniqueOrThrow({ where: { username: "taken-2" } });
  expect(speaker).toMatchObject({ name: "Four th", bio: "x".repeat(2001) });
  const expected = ["dropped password_hash", "changed name", "changed name", "imported bio"];
  expect(notesOn("users", 4).filter((note) => !/username|member_since/.test(note))).toEqual(expected);
});

test("an account without an email, a name we can read, or a hash we know comes over all the same", async () => {
  expect(await findImportedSpeaker("张")).toEqual({ username: "speaker-5" });
  const speaker = await db.speaker.findUniqueOrThrow({ where: { username: "speaker-5" } });
  expect(speaker).toMatchObject({ email: "import5", passwordHash: null });
});

test("talks of nobody go to an account that nobody can log in to", async () => {
  const [first, second] = [await talkOf(1), await talkOf(2)];
  expect(first.speaker).toMatchObject({ name: "Unknown speaker", passwordHash: null, talkCount: 2 });
  expect(second.speakerId).toBe(first.speakerId);
  expect(second).toMatchObject({ title: "Untitled", venue: "Unknown venue" });
  expect(notesOn("talks", 2)).toEqual(["changed user_id", "changed title", "changed venue"]);
});

test("the account that stands in for nobody is reported without a number, since it has none over there", () => {
  const numbers = imported.notes.filter(({ table }) => table === "users").map(({ id }) => id);
  expect(new Set(numbers)).toEqual(new Set([null, 1, 2, 3, 4, 5]));
});

test("a talk without a date, and one from the year 14, get a day", async () => {
  expect((await talkOf(3)).date).toBe(now);
  expect((await talkOf(5)).date).toBe("2015-01-01");
  expect(notesOn("talks", 5)).toContain("changed date");
});

test("what cannot be read as a link stands in the description, as plain words", async () => {
  const { slidesUrl, videoUrl, description, descriptionHtml } = await talkOf(4);
  expect([slidesUrl, videoUrl]).toEqual([null, null]);
  expect(description).toBe("Slides: ask \\*me\\* for them\n\nVideo: ftp\\:\\/\\/x\\.org\\/v");
  expect(descriptionHtml).toContain("Slides: ask *me* for them");
  expect(notesOn("talks", 4)).toEqual(["changed slides", "changed video"]);
});

test("an address without http is dropped, and a title that is too long is not", async () => {
  expect(await talkOf(6)).toMatchObject({ title: "T".repeat(200), venueUrl: null });
  expect(notesOn("talks", 6)).toEqual(["imported title", "dropped venue_url"]);
  expect(await talkOf(5)).toMatchObject({ description: "ab" });
});

test("comments that belong to no talk stay behind", () => {
  const why = imported.notes.filter(({ table, what }) => table === "comments" && what === "skipped");
  expect(why.map(({ id }) => id)).toEqual([1, 2]);
});

test("comments of the same second are numbered in the order of their ids", async () => {
  const talk = await talkOf(5);
  const published = await db.comment.findMany({
    where: { talkId: talk.id, status: "published" },
    orderBy: { number: "asc" },
  });
  expect(published.map(({ body }) => body.slice(0, 20))).toEqual([
    "> > > > > > > > > > ",
    "Same second",
    "Same second, later",
    "(no text)",
  ]);
  expect(talk).toMatchObject({ commentCount: 4, lastCommentNumber: 4 });
});

test("one address in two spellings is one address, with one subscription", async () => {
  const subscriptions = await db.subscription.findMany({ include: { emailAddress: true } });
  expect(subscriptions.map(({ emailAddress }) => emailAddress.addressKey).sort()).toEqual([
    "ann@example.com",
    "vic@example.com",
  ]);
});

test("a comment keeps its author's name where the address is none, and its words where the author is unknown", async () => {
  expect(await commentOn("Same second, later")).toMatchObject({
    authorName: "Unknown",
    emailAddressId: null,
  });
  expect(await commentOn("No time")).toMatchObject({ authorId: null, authorName: "Vic", status: "held" });
  expect(notesOn("comments", 6)).toEqual(["dropped author_id", "changed timestamp"]);
});

test("what is too much to render is shown as plain text, and that is said", async () => {
  const { bodyHtml } = await db.comment.findFirstOrThrow({ where: { body: { startsWith: "> >" } } });
  expect(bodyHtml).not.toContain("<blockquote");
  expect(notesOn("comments", 7)).toEqual(["changed body"]);
});

test("nobody gets an email", async () => {
  expect(await db.email.count()).toBe(0);
});

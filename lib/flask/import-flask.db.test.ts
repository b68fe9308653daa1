import { beforeAll, expect, test } from "vitest";
import { checkCredentials } from "@/lib/auth/check-credentials";
import { postVisitorComment } from "@/lib/comments/post-comment";
import { db } from "@/lib/db/client";
import { findImportedSpeaker } from "@/lib/speakers/aliases";
import { changeEmail } from "@/lib/speakers/change-email";
import { findImportedTalk } from "@/lib/talks/aliases";
import { viewerOf } from "@/lib/testing/factories/speaker";
import { type Imported, importFlask } from "./import-flask";
import { readSource } from "./read-source";
import { sample } from "./testing/sample";

let imported: Imported;

beforeAll(async () => {
  imported = await importFlask(sample);
});

const notesOn = (table: string, id: number) =>
  imported.notes
    .filter((note) => note.table === table && note.id === id)
    .map(({ what, field, why }) => [what, field, why].join(" "));

async function talkOf(old: number) {
  const found = await findImportedTalk(String(old));
  return db.talk.findUniqueOrThrow({ where: { id: found?.id ?? 0 } });
}

async function commentOf(old: number) {
  const where = { kind_old: { kind: "comment" as const, old: String(old) } };
  const { comment } = await db.alias.findUniqueOrThrow({ where, include: { comment: true } });
  return comment;
}

const speakerWith = (email: string) => db.speaker.findUniqueOrThrow({ where: { emailKey: email } });

test("everything comes over, and every row is reported", () => {
  const { users, talks, comments, pending_emails } = imported.summary;
  expect([users.imported, talks.imported, comments.imported]).toEqual([50, 24, 257]);
  expect([users.skipped, talks.skipped, comments.skipped]).toEqual([0, 0, 0]);
  expect(pending_emails).toMatchObject({ imported: 0, skipped: 1 });
});

test("every talk counts as many published comments as over there, numbered by age from 1", async () => {
  const { talks, comments } = await readSource(sample);
  for (const { id } of talks) {
    const published = comments.filter(({ talk_id, approved }) => talk_id === id && approved);
    const talk = await talkOf(id);
    const here = { talkId: talk.id, status: "published" as const };
    const rows = await db.comment.findMany({ where: here, orderBy: { createdAt: "asc" } });
    expect(talk).toMatchObject({ commentCount: published.length, lastCommentNumber: published.length });
    expect(rows.map(({ number }) => number)).toEqual(published.map((_, index) => index + 1));
  }
});

test("what waited over there waits here, in its talk's speaker's queue", async () => {
  const { speakerId } = await talkOf(13);
  const comment = await commentOf(183);
  expect(comment).toMatchObject({ status: "held", number: null, publishedAt: null, moderatorId: speakerId });
  expect(await db.comment.count({ where: { status: "held" } })).toBe(6);
});

test("speakers count their talks", async () => {
  for (const { id, talkCount } of await db.speaker.findMany()) {
    expect(talkCount).toBe(await db.talk.count({ where: { speakerId: id } }));
  }
});

test.each(["speaker1@example.com", "speaker50@example.com", "NOT-an-email"])(
  "%s logs in with the password of before, and gets a better hash by it",
  async (email) => {
    expect(await checkCredentials({ email, password: "dog" })).toBeNull();
    const { id, passwordHash } = await speakerWith(email.toLowerCase());
    expect(passwordHash).toMatch(/^pbkdf2:sha256:260000\$/);
    expect(await checkCredentials({ email, password: "cat" })).toMatchObject({ id });
    expect((await speakerWith(email.toLowerCase())).passwordHash).toMatch(/^\$argon2id\$/);
    expect(await checkCredentials({ email, password: "cat" })).toMatchObject({ id });
  },
);

test("administrators, names and dates come over, and bios are rendered", async () => {
  expect(await db.speaker.findMany({ where: { isAdmin: true }, select: { username: true } })).toEqual([
    { username: "speaker1" },
  ]);
  const { name, location, memberSince, bio, bioHtml, bioSummary } = await speakerWith("speaker1@example.com");
  expect([name, location]).toEqual(["Team Test", "Portland, OR"]);
  expect(memberSince).toEqual(new Date("2026-11-21T07:42:14.270Z"));
  expect(bioHtml).toBe(`<p dir="auto">${bio}</p>`);
  expect(bioSummary).not.toBe("");
  expect(bio.startsWith(bioSummary.replace("…", ""))).toBe(true);
});

test("talk 6, which has no date, gets the day of its first comment", async () => {
  const { comments } = await readSource(sample);
  const written = comments.flatMap(({ talk_id, timestamp }) => (talk_id === 6 ? [timestamp ?? ""] : []));
  expect((await talkOf(6)).date).toBe(written.sort()[0]?.slice(0, 10));
  expect(notesOn("talks", 6)).toContainEqual(expect.stringContaining("changed date It has none"));
});

test("user 7, Mixed Case/Slash, gets a valid username, and the old address leads there", async () => {
  expect(await findImportedSpeaker("Mixed Case/Slash")).toEqual({ username: "mixed-case-slash" });
  expect(await speakerWith("speaker7@example.com")).toMatchObject({ username: "mixed-case-slash" });
  expect(notesOn("users", 7)).toContainEqual(expect.stringContaining("changed username"));
});

test("user 8, not-an-email, hears of nothing until the email is changed", async () => {
  const talk = await talkOf(11);
  const visitor = { name: "Vic", email: "vic@example.com", notify: false };
  await postVisitorComment({ ...visitor, talkId: talk.id, body: "May I ask?" });
  expect(await db.email.count()).toBe(0);
  expect(notesOn("users", 8)).toContainEqual(
    expect.stringContaining('email "not-an-email" is no email address'),
  );

  await checkCredentials({ email: "not-an-email", password: "cat" });
  const speaker = await speakerWith("not-an-email");
  await changeEmail(viewerOf(speaker), { email: "eight@example.com", password: "cat" });
  await postVisitorComment({ ...visitor, talkId: talk.id, body: "And now?" });
  const emails = await db.email.findMany({ include: { emailAddress: true } });
  expect(emails.map(({ emailAddress }) => emailAddress.address)).toEqual(["eight@example.com"]);
  await db.notification.deleteMany();
  await db.email.deleteMany();
});

test("talk 4, whose embed code is a script, keeps nothing of it", async () => {
  expect(await talkOf(4)).toMatchObject({ slidesUrl: null, videoUrl: null });
  expect(JSON.stringify(await talkOf(4))).not.toContain("alert");
  expect(notesOn("talks", 4)).toEqual([
    "imported  ",
    'dropped slides There is no link in it: "<script>alert(1)</script>"',
    'dropped video There is no link in it: "<img src=x onerror=alert(1)>"',
  ]);
});

test("talk 5, whose venue has a javascript: address, keeps the venue without it", async () => {
  expect(await talkOf(5)).toMatchObject({ venue: "PyCon 2015", venueUrl: null });
  expect(notesOn("talks", 5)).toContainEqual(
    'dropped venue_url It is no http or https address: "javascript://example.com/%0aalert(1)"',
  );
});

test("embed code is read for what it shows, and other frames become links", async () => {
  expect(await talkOf(2)).toMatchObject({ videoUrl: "https://www.youtube.com/watch?v=4_m-sm_DfMs" });
  expect(await talkOf(3)).toMatchObject({
    slidesUrl: "https://speakerdeck.com/player/4648f4706a080131b0ca06cbbac2c0b5",
    videoUrl: "https://vimeo.com/76979871",
  });
  expect(notesOn("talks", 3)).toEqual(["imported  "]);
  expect(await talkOf(7)).toMatchObject({ slidesUrl: "https://slides.example.com/7", date: "2010-04-19" });
  expect(notesOn("talks", 7)).toContainEqual(expect.stringContaining("It is a link to"));
});

test("comment 2, whose author's name has a line break, is by one line", async () => {
  expect(await commentOf(2)).toMatchObject({ authorName: "Eve Bcc: victim@example.com" });
  expect(notesOn("comments", 2)).toContainEqual("changed author_name Its line breaks have become spaces.");
});

test("comment 1, with a script in it, is rendered anew from its Markdown", async () => {
  const comment = await commentOf(1);
  expect(comment?.body).toContain("<script>alert(1)</script> **bold**");
  expect(comment?.bodyHtml).toContain("<strong>bold</strong>");
  expect(comment?.bodyHtml).not.toMatch(/<script|href="javascript/);
  expect(comment?.createdAt).toEqual(new Date("2011-05-02T01:11:55Z"));
  expect(comment?.publishedAt).toEqual(comment?.createdAt);
});

test("a speaker's comment is by the account", async () => {
  const comment = await commentOf(4);
  expect(comment?.authorId).toBe((await speakerWith("speaker33@example.com")).id);
  expect(comment).toMatchObject({ emailAddressId: null, authorName: expect.stringMatching(/\w/) });
});

test("who ticked the box on a published comment hears of new ones, and nobody else does", async () => {
  const { comments } = await readSource(sample);
  const wishes = comments.filter(({ notify, approved }) => notify && approved);
  const expected = new Set(wishes.map(({ talk_id, author_email }) => `${talk_id} ${author_email}`));
  const there = await db.subscription.findMany({
    where: { emailAddress: { address: { startsWith: "visitor" } } },
    include: { emailAddress: true, talk: { include: { aliases: true } } },
  });
  const actual = there.map(({ talk, emailAddress }) => `${talk.aliases[0]?.old} ${emailAddress.address}`);
  expect(new Set(actual)).toEqual(expected);
  expect(there.every(({ confirmedAt, endedAt }) => confirmedAt && !endedAt)).toBe(true);
  expect(await db.emailAddress.count({ where: { confirmedAt: { not: null } } })).toBe(0);
});

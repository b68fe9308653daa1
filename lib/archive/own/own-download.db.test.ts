import { createWriteStream, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PassThrough } from "node:stream";
import { afterAll, expect, test } from "vitest";
import type { Viewer } from "@/lib/auth/viewer-type";
import { db } from "@/lib/db/client";
import { contentOf, jsonLinesIn } from "@/lib/testing/archive/crafted";
import {
  heldCommentFactory,
  publishedCommentFactory,
  rejectedCommentFactory,
  spamCommentFactory,
} from "@/lib/testing/factories/comment";
import { factoryPassword, speakerFactory, viewerOf } from "@/lib/testing/factories/speaker";
import { deletedTalkFactory, talkFactory } from "@/lib/testing/factories/talk";
import { bodyOf, isHangUp } from "./body-of";
import { writeOwnDownload } from "./own-download";

const folder = mkdtempSync(join(tmpdir(), "talks-own-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function download(viewer: Viewer) {
  const path = join(folder, `${viewer.username}.zip`);
  await writeOwnDownload(viewer, createWriteStream(path));
  return contentOf(path);
}

test("a speaker gets their account, without what could open it", async () => {
  const ann = await speakerFactory({
    bio: "I *talk*.",
    name: "Ann",
    password: factoryPassword,
    emailToken: "secret-1",
  });
  await db.token.create({
    data: { speakerId: ann.id, name: "x", hash: "secret-2", ending: "z", scopes: "read" },
  });
  const content = await download(viewerOf(ann));
  expect(Object.keys(content)).toEqual(["README.txt", "profile.json", "talks.jsonl", "comments.jsonl"]);
  expect(JSON.parse(String(content["profile.json"]))).toMatchObject({
    username: ann.username,
    email: ann.email,
    bio: "I *talk*.",
    address: `http://localhost:3000/speakers/${ann.username}`,
  });
  const everything = Object.values(content).join("");
  for (const secret of ["secret-1", "secret-2", ann.passwordHash ?? "", "sessionVersion"]) {
    expect(everything).not.toContain(secret);
  }
});

test("a speaker gets all of their talks, as they typed them, and nobody else's", async () => {
  const ann = await speakerFactory();
  const description = "# So\u2028\n\n*it* goes 🦜";
  const talk = await talkFactory({ speakerId: ann.id, description, videoUrl: "https://vimeo.com/1" });
  const gone = await deletedTalkFactory({ speakerId: ann.id });
  for (let n = 0; n < 205; n++) await talkFactory({ speakerId: ann.id });
  await talkFactory();
  const talks = jsonLinesIn((await download(viewerOf(ann)))["talks.jsonl"]);
  expect(talks).toHaveLength(207);
  expect(talks[0]).toMatchObject({
    id: talk.id,
    description,
    videoUrl: "https://vimeo.com/1",
    deletedAt: null,
  });
  expect(talks[0]?.address).toMatch(`/talks/${talk.id}-`);
  expect(talks[1]).toMatchObject({ id: gone.id, deletedAt: gone.deletedAt?.toISOString() });
});

test("a speaker gets the comments under their talks as their moderator sees them", async () => {
  const ann = await speakerFactory();
  const { id: talkId } = await talkFactory({ speakerId: ann.id });
  const written = [
    await heldCommentFactory({ talkId, email: "vera@example.com", authorName: "Vera" }),
    await publishedCommentFactory({ talkId, authorId: ann.id }),
    await rejectedCommentFactory({ talkId }),
    await spamCommentFactory({ talkId }),
  ];
  const comments = jsonLinesIn((await download(viewerOf(ann)))["comments.jsonl"]);
  expect(comments.map(({ id, status }) => [id, status])).toEqual(
    written.map(({ id, status }) => [id, status]),
  );
  expect(comments[0]).toMatchObject({ authorName: "Vera", authorEmail: "vera@example.com", isMine: false });
  expect(comments[1]).toMatchObject({
    number: 1,
    isMine: true,
    isUnderMyTalk: true,
    authorUsername: ann.username,
  });
});

test("a speaker gets what they said elsewhere, but not what became of it, nor what others said there", async () => {
  const ann = await speakerFactory();
  const { id: talkId } = await talkFactory();
  await publishedCommentFactory({ talkId, email: "vera@example.com" });
  const authorId = ann.id;
  const written = [
    await publishedCommentFactory({ talkId, authorId, body: "*Mine*" }),
    await rejectedCommentFactory({ talkId, authorId }),
    await spamCommentFactory({ talkId, authorId }),
    await heldCommentFactory({ talkId, authorId }),
  ];
  const comments = jsonLinesIn((await download(viewerOf(ann)))["comments.jsonl"]);
  expect(comments.map(({ id, status }) => [id, status])).toEqual(
    written.map(({ id }, n) => [id, n === 0 ? "published" : null]),
  );
  expect(comments[0]).toMatchObject({ body: "*Mine*", number: 2, isUnderMyTalk: false, authorEmail: null });
});

test("an administrator gets no more than what is under their own talks", async () => {
  await heldCommentFactory();
  const admin = await speakerFactory({ isAdmin: true });
  const content = await download(viewerOf(admin));
  expect(String(content["talks.jsonl"])).toBe("");
  expect(String(content["comments.jsonl"])).toBe("");
});

test("a picture comes along", async () => {
  const bytes = Buffer.from("a picture");
  await db.photo.create({ data: { hash: "e".repeat(64), bytes } });
  const ann = await speakerFactory({ photoHash: "e".repeat(64) });
  expect((await download(viewerOf(ann)))["photo.webp"]).toEqual(bytes);
});

test("whoever hangs up ends the work, and it is no error of ours", async () => {
  const ann = await speakerFactory();
  const output = new PassThrough({ highWaterMark: 1 });
  const work = writeOwnDownload(viewerOf(ann), output);
  const reader = bodyOf(output).getReader();
  await reader.read();
  await reader.cancel();
  const error: unknown = await work.catch((reason) => reason);
  expect(isHangUp(error)).toBe(true);
});

test("where the account is gone the download is cut off", async () => {
  const nobody = { ...viewerOf(await speakerFactory()), id: 2_000_000_000 };
  const output = new PassThrough();
  const work = writeOwnDownload(nobody, output);
  await expect(bodyOf(output).getReader().read()).rejects.toThrow("There is no such account.");
  await expect(work).rejects.toThrow("There is no such account.");
});

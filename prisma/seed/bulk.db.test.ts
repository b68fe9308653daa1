import { beforeAll, expect, test } from "vitest";
import { db } from "@/lib/db/client";
import { seedBulk } from "./bulk";

const size = { speakers: 5, talks: 40, comments: 1000 };

beforeAll(() => seedBulk(size, () => undefined));

test("there is as much of everything as was asked for, one comment in a hundred held", async () => {
  expect(await db.speaker.count()).toBe(5);
  expect(await db.talk.count()).toBe(40);
  expect(await db.comment.count()).toBe(1000);
  expect(await db.comment.count({ where: { status: "held" } })).toBe(10);
});

test("counts and numbers are right", async () => {
  for (const talk of await db.talk.findMany({ include: { comments: { orderBy: { number: "asc" } } } })) {
    const numbers = talk.comments.flatMap(({ number }) => number ?? []);
    expect(numbers).toEqual(Array.from({ length: talk.commentCount }, (_, index) => index + 1));
    expect(talk.lastCommentNumber).toBe(talk.commentCount);
  }
  for (const { talkCount, talks } of await db.speaker.findMany({ include: { talks: true } })) {
    expect(talkCount).toBe(talks.length);
  }
});

test("instants are as the application writes them", async () => {
  const comment = await db.comment.findFirstOrThrow({ where: { status: "published" } });
  expect(comment.publishedAt).toEqual(comment.createdAt);
  expect(await db.comment.count({ where: { createdAt: { lt: new Date() } } })).toBe(1000);
});

test("more can be added to what is there, with as many held as was asked for", async () => {
  await seedBulk({ ...size, held: 100 }, () => undefined);
  expect(await db.comment.count()).toBe(2000);
  expect(await db.comment.count({ where: { status: "held" } })).toBe(110);
});

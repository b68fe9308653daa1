import { beforeAll, expect, test } from "vitest";
import { db } from "@/lib/db/client";
import { embedField } from "@/lib/embeds/schema";
import { demoLogins, seedDemo } from "./demo";
import { demoTalks } from "./demo-talks";

beforeAll(async () => {
  expect(await seedDemo()).toBe(true);
});

test("filling again changes nothing", async () => {
  expect(await seedDemo()).toBe(false);
  expect(await db.talk.count()).toBe(demoTalks.length + 2);
});

test("only the two accounts whose logins are printed have a password", async () => {
  const accounts = await db.speaker.findMany({ where: { passwordHash: { not: null } } });
  const expected = Object.values(demoLogins).map(({ email }) => email);
  expect(accounts.map(({ email }) => email).sort()).toEqual(expected.sort());
});

test("each real talk is under its speaker's name, with a video that can be shown", async () => {
  const talks = await db.talk.findMany({ include: { speaker: true } });
  for (const { title, speaker, date } of demoTalks) {
    const talk = talks.find((found) => found.title === title);
    expect(talk).toMatchObject({ date, speaker: { name: speaker, passwordHash: null } });
    expect(embedField().parse(talk?.videoUrl)).toBe(talk?.videoUrl);
  }
});

test("counts and numbers are right", async () => {
  for (const talk of await db.talk.findMany({ include: { comments: true } })) {
    const numbers = talk.comments.flatMap(({ number, status }) => (status === "published" ? [number] : []));
    expect(talk.commentCount).toBe(numbers.length);
    expect(numbers.sort()).toEqual(numbers.map((_, index) => index + 1));
  }
  for (const { talkCount, talks } of await db.speaker.findMany({ include: { talks: true } })) {
    expect(talkCount).toBe(talks.length);
  }
});

test("some comments wait, and all visitors are fictional", async () => {
  expect(await db.comment.count({ where: { status: "held" } })).toBeGreaterThan(2);
  const real = await db.emailAddress.count({ where: { address: { not: { endsWith: "@example.com" } } } });
  expect(real).toBe(0);
});

import { expect, test } from "vitest";
import { db } from "@/lib/db/client";
import { env } from "@/lib/env";
import { speakerFactory } from "@/lib/testing/factories/speaker";
import { deletedTalkFactory, talkFactory } from "@/lib/testing/factories/talk";
import { formatCursor, type Place } from "./cursor";
import { canonicalPath, type ListedTalks } from "./list";
import { listTalks } from "./queries";

const talksPerPage = env.TALKS_PER_PAGE;

/** A list of talks, oldest first, one every other day from 2 January 2010 on. */
async function listOf(count: number) {
  const { id: speakerId } = await speakerFactory();
  const talks: Awaited<ReturnType<typeof talkFactory>>[] = [];
  for (let n = 0; n < count; n += 1) {
    const date = new Date(Date.UTC(2010, 0, 2 + 2 * n)).toISOString().slice(0, 10);
    talks.push(await talkFactory({ speakerId, date }));
  }
  const list: ListedTalks = { list: `speaker-${speakerId}`, path: "/speakers/x", speakerId };
  return { list, talks, at: (n: number) => talks[n] ?? fail(n) };
}

const fail = (n: number) => {
  throw new Error(`there is no talk ${n}`);
};

const beside = (kind: "before" | "after", date: string, id = 1): Place => ({ kind, cursor: { date, id } });

async function whereTo(list: ListedTalks, place: Place) {
  const page = await listTalks(list, place);
  return page && { ...page, path: page.isCanonical ? null : await canonicalPath(list, place, page) };
}

test("only the cursor of a talk of the list has a page of its own", async () => {
  const { list, at } = await listOf(5);
  const { id, date } = at(2);
  const stranger = await talkFactory({ date });
  const pathAt = async (place: Place) => (await whereTo(list, place))?.path;
  expect(await pathAt(beside("before", date, id))).toBeNull();
  expect(await pathAt(beside("before", date, stranger.id))).toContain("/before/");
  expect(await pathAt(beside("before", date, 2_000_000_000))).toContain("/before/");
  expect(await pathAt(beside("before", "2010-01-07", id))).toContain("/before/");
});

test("a place between two talks leads to the page that shows the same", async () => {
  const { list, at } = await listOf(6);
  const between = await whereTo(list, beside("before", "2010-01-07"));
  expect(between?.path).toBe(`/speakers/x/before/${formatCursor(at(3))}`);
  const canonical = await whereTo(list, beside("before", at(3).date, at(3).id));
  expect(canonical?.path).toBeNull();
  expect(canonical?.talks).toEqual(between?.talks);
});

test("of the talks of one day, the nearest is the one with the next id", async () => {
  const { list, at } = await listOf(3);
  const later = await talkFactory({ speakerId: list.speakerId ?? 0, date: at(1).date });
  const gone = await whereTo(list, beside("before", at(1).date, later.id + 1));
  expect(gone?.path).toBe(`/speakers/x/before/${formatCursor(at(2))}`);
  await db.talk.update({ where: { id: at(1).id }, data: { deletedAt: new Date() } });
  const taken = await whereTo(list, beside("before", at(1).date, at(1).id));
  expect(taken?.path).toBe(`/speakers/x/before/${formatCursor(later)}`);
});

test("a place after which nothing newer comes is the list's start", async () => {
  const { list } = await listOf(2);
  expect((await whereTo(list, beside("before", "2199-12-31")))?.path).toBe("/speakers/x");
  const all: ListedTalks = { list: "timeline", path: "" };
  expect((await whereTo(all, beside("before", "2199-12-31")))?.path).toBe("/");
});

test("a place before which nothing older comes has no page", async () => {
  const { list } = await listOf(2);
  expect(await whereTo(list, beside("before", "1900-01-01"))).toBeNull();
});

test("a place after a talk that was deleted leads to the one before it", async () => {
  const { list, at } = await listOf(talksPerPage + 4);
  const gone = await deletedTalkFactory({ speakerId: list.speakerId ?? 0, date: "2010-01-05" });
  const page = await whereTo(list, beside("after", "2010-01-05", gone.id));
  expect(page?.path).toBe(`/speakers/x/after/${formatCursor(at(1))}`);
  const canonical = await whereTo(list, beside("after", at(1).date, at(1).id));
  expect(canonical?.talks).toEqual(page?.talks);
});

test("what lies after everything are the oldest talks, at the address they have already", async () => {
  const { list, at } = await listOf(talksPerPage + 2);
  const page = await whereTo(list, beside("after", "1950-06-01"));
  expect(page?.path).toBe(`/speakers/x/before/${formatCursor(at(talksPerPage))}`);
  const canonical = await whereTo(list, beside("before", at(talksPerPage).date, at(talksPerPage).id));
  expect(canonical?.talks).toEqual(page?.talks);
});

test("a page depends on the talk that its address names, and so does the link to it", async () => {
  const { list, talks } = await listOf(talksPerPage + 3);
  const first = await listTalks(list, { kind: "start" });
  const last = first?.talks.at(-1) ?? fail(-1);
  expect(first?.tags).toContain(`talk-card:${last.id}`);
  const older = await listTalks(list, { kind: "before", cursor: last });
  expect(older?.talks).toHaveLength(3);
  expect(older?.talks.map(({ id }) => id)).not.toContain(last.id);
  expect(older?.tags).toContain(`talk-card:${last.id}`);
  expect(talks).toHaveLength(talksPerPage + 3);
});

import { beforeAll, expect, test } from "vitest";
import { db } from "@/lib/db/client";
import { expectWalk } from "@/lib/testing/expect-walk";
import { talkFactory } from "@/lib/testing/factories/talk";
import { plansOf } from "@/lib/testing/plans";
import type { Cursor, Place } from "./cursor";
import { listFullTalks } from "./full-talk";
import { canonicalPath, type ListedTalks, oldestDay, timeline } from "./list";
import { listTalks } from "./queries";

let cursor: Cursor;
let ofSpeaker: ListedTalks;

beforeAll(async () => {
  const { id, date, speakerId } = await talkFactory();
  cursor = { id, date };
  ofSpeaker = { list: `speaker-${speakerId}`, path: "/x", speakerId };
});

const lists = [
  { name: "the timeline", from: () => timeline, index: "Talk_deletedAt_date_id_idx" },
  { name: "a speaker's list", from: () => ofSpeaker, index: "Talk_speakerId_deletedAt_date_id_idx" },
];

const places: { name: string; place: () => Place }[] = [
  { name: "its start", place: () => ({ kind: "start" }) },
  { name: "before a talk", place: () => ({ kind: "before", cursor }) },
  { name: "after a talk", place: () => ({ kind: "after", cursor }) },
];

for (const { name, from, index } of lists) {
  for (const { name: where, place } of places) {
    test(`${name} is walked along its index from ${where}`, () =>
      expectWalk("Talk", index, () => listTalks(from(), place())));
  }

  test(`${name} is not searched for a cursor's canonical address`, () =>
    expectWalk("Talk", index, () => canonicalPath(from(), { kind: "before", cursor }, nothing)));

  test(`the oldest talk of ${name} is at the end of its index`, () =>
    expectWalk("Talk", index, () => oldestDay(from())));

  test(`a cursor's day is not walked through in ${name}`, async () => {
    const [ofTheDay, beyond] = await plansOf("Talk", () => listTalks(from(), { kind: "before", cursor }));
    expect(ofTheDay).toMatch(/date = .* AND .*id <=|date=\? AND id<\?/);
    expect(beyond).toMatch(/date < |date<\?/);
  });
}

for (const year of [null, "2000"]) {
  for (const { name: where, place } of places) {
    test(`the API's list of ${year ?? "all years"} is walked along the timeline's index from ${where}`, () =>
      expectWalk("Talk", "Talk_deletedAt_date_id_idx", () =>
        listFullTalks({ speaker: null, year }, place(), 20),
      ));
  }
}

test("what proves all this notices a list that has to be sorted", async () => {
  const sorted = () => db.talk.findMany({ orderBy: { title: "asc" }, take: 5 });
  await expect(expectWalk("Talk", "Talk", sorted)).rejects.toThrow(/not to match/);
});

const nothing = { talks: [], newer: null, older: null };

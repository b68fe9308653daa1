import { expect, test } from "vitest";
import { Gone, NotFound } from "@/lib/errors";
import { speakerFactory } from "@/lib/testing/factories/speaker";
import { deletedTalkFactory, talkFactory } from "@/lib/testing/factories/talk";
import { parseCursor } from "./cursor";
import { getFullTalk, listFullTalks } from "./full-talk";

const start = { kind: "start" } as const;
const all = { speaker: null, year: null };

test("a talk is told with its speaker, and without whether it was deleted", async () => {
  const speaker = await speakerFactory({ name: "Ann" });
  const { id } = await talkFactory({ speakerId: speaker.id, title: "Flask", description: "*Yes*" });
  const talk = await getFullTalk(id);
  expect(talk).toMatchObject({ id, title: "Flask", description: "*Yes*", speaker: { name: "Ann" } });
  expect(talk).not.toHaveProperty("deletedAt");
});

test("a talk that was taken down is gone, another is not there", async () => {
  await expect(getFullTalk((await deletedTalkFactory()).id)).rejects.toThrow(Gone);
  await expect(getFullTalk(2_000_000_000)).rejects.toThrow(NotFound);
});

test("a speaker's talks come newest first, those of one day by id, in pages there and back", async () => {
  const { id: speakerId, username } = await speakerFactory();
  const days = ["2014-01-01", "2015-06-01", "2015-06-01", "2015-06-01", "2016-12-31"];
  const ids: number[] = [];
  for (const date of days) ids.push((await talkFactory({ speakerId, date })).id);
  await deletedTalkFactory({ speakerId, date: "2015-01-01" });
  const wanted = { ...all, speaker: username };

  const first = await listFullTalks(wanted, start, 2);
  expect([first.talks.map(({ id }) => id), first.prev]).toEqual([[ids[4], ids[3]], null]);
  const second = await listFullTalks(wanted, placeIn(first.next), 2);
  expect(second.talks.map(({ id }) => id)).toEqual([ids[2], ids[1]]);
  const third = await listFullTalks(wanted, placeIn(second.next), 2);
  expect([third.talks.map(({ id }) => id), third.next]).toEqual([[ids[0]], null]);
  const back = await listFullTalks(wanted, placeIn(third.prev), 2);
  expect(back).toEqual(second);
  expect(await listFullTalks(wanted, placeIn(back.prev), 2)).toEqual(first);
});

test("a year has its first and its last day, and is paged, too", async () => {
  const { id: speakerId, username } = await speakerFactory();
  for (const date of ["2014-12-31", "2015-01-01", "2015-12-31", "2016-01-01"])
    await talkFactory({ speakerId, date });
  const wanted = { speaker: username, year: "2015" };
  const page = await listFullTalks(wanted, start, 1);
  expect(page.talks.map(({ date }) => date)).toEqual(["2015-12-31"]);
  const next = await listFullTalks(wanted, placeIn(page.next), 1);
  expect([next.talks.map(({ date }) => date), next.next]).toEqual([["2015-01-01"], null]);
});

test("nobody's talks, and a year without any, are an empty page", async () => {
  const empty = { talks: [], next: null, prev: null };
  expect(await listFullTalks({ ...all, speaker: "no-body" }, start, 5)).toEqual(empty);
  expect(await listFullTalks({ ...all, year: "1901" }, start, 5)).toEqual(empty);
});

function placeIn(link: string | null) {
  const [kind, ...rest] = link?.split("~") ?? [];
  const cursor = parseCursor(rest.join("~"));
  if ((kind !== "before" && kind !== "after") || !cursor) throw new Error(`${link} leads nowhere.`);
  return { kind, cursor } as const;
}

import { expect, test } from "vitest";
import { env } from "@/lib/env";
import { Forbidden, Gone, NotFound } from "@/lib/errors";
import { speakerFactory, viewerOf } from "@/lib/testing/factories/speaker";
import { deletedTalkFactory, talkFactory } from "@/lib/testing/factories/talk";
import { placeOf } from "./cursor";
import type { ListedTalks } from "./list";
import { getTalk, getTalkForEditing, listTalks } from "./queries";

const placeAt = (address: string, path: string) => {
  const place = placeOf(address.slice(path.length).split("/").filter(Boolean));
  if (!place) throw new Error(`no place: ${address}`);
  return place;
};

async function speakerWithTalks(count: number) {
  const { id } = await speakerFactory();
  // Every other talk shares its day with the one before.
  for (let n = 0; n < count; n += 1) {
    await talkFactory({
      speakerId: id,
      date: `2014-${String(1 + Math.floor(n / 24)).padStart(2, "0")}-${String(1 + (Math.floor(n / 2) % 12)).padStart(2, "0")}`,
    });
  }
  const list: ListedTalks = { list: `speaker-${id}`, path: "/x", speakerId: id };
  return list;
}

test("older pages lead through every talk once, newest first, and newer pages lead back", async () => {
  const list = await speakerWithTalks(2 * env.TALKS_PER_PAGE + 20);
  const there: number[][] = [];
  let page = await listTalks(list, { kind: "start" });
  let last = page;
  while (page) {
    there.push(page.talks.map(({ id }) => id));
    last = page;
    page = page.older ? await listTalks(list, placeAt(page.older, list.path)) : null;
  }
  expect(there.map((ids) => ids.length)).toEqual([env.TALKS_PER_PAGE, env.TALKS_PER_PAGE, 20]);
  const ids = there.flat();
  expect(new Set(ids).size).toBe(ids.length);

  const middle = last?.newer ? await listTalks(list, placeAt(last.newer, list.path)) : null;
  expect(middle?.talks.map(({ id }) => id)).toEqual(there[1]);
  const beyond = middle?.newer ? await listTalks(list, placeAt(middle.newer, list.path)) : undefined;
  expect(beyond, "the first page has an address of its own").toBeNull();
});

test("talks of one day keep a stable order, and days go backwards", async () => {
  const list = await speakerWithTalks(6);
  const talks = (await listTalks(list, { kind: "start" }))?.talks ?? [];
  const keys = talks.map(({ date, id }) => `${date} ${String(id).padStart(9, "0")}`);
  expect(keys).toEqual([...keys].sort().reverse());
});

test("a list without talks has one empty page and no neighbours", async () => {
  const list = await speakerWithTalks(0);
  expect(await listTalks(list, { kind: "start" })).toMatchObject({ talks: [], newer: null, older: null });
  expect(await listTalks(list, { kind: "before", cursor: { date: "2014-01-01", id: 1 } })).toBeNull();
});

test("a deleted talk is in no list, and its own page says that it is gone", async () => {
  const talk = await deletedTalkFactory();
  const list: ListedTalks = { list: `speaker-${talk.speakerId}`, path: "", speakerId: talk.speakerId };
  expect((await listTalks(list, { kind: "start" }))?.talks).toEqual([]);
  await expect(getTalk(talk.id)).rejects.toThrow(Gone);
});

test("a talk that never was is not found", async () => {
  await expect(getTalk(999_999)).rejects.toThrow(NotFound);
});

test("a talk's form is for those who may edit it", async () => {
  const talk = await talkFactory({ slidesUrl: "https://example.com/slides.pdf" });
  const admin = viewerOf(await speakerFactory({ isAdmin: true }));
  expect((await getTalkForEditing(admin, talk.id)).fields.slides).toBe("https://example.com/slides.pdf");
  await expect(getTalkForEditing(viewerOf(await speakerFactory()), talk.id)).rejects.toThrow(Forbidden);
});

test("a page with a link to older talks is made anew when the first of those goes", async () => {
  const list = await speakerWithTalks(env.TALKS_PER_PAGE + 1);
  const first = await listTalks(list, { kind: "start" });
  const older = first?.older ? await listTalks(list, placeAt(first.older, list.path)) : null;
  expect(older?.talks).toHaveLength(1);
  expect(first?.tags).toContain(`talk-card:${older?.talks[0]?.id}`);
});

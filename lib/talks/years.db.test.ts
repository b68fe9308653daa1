import { expect, test } from "vitest";
import { env } from "@/lib/env";
import { speakerFactory } from "@/lib/testing/factories/speaker";
import { deletedTalkFactory, talkFactory } from "@/lib/testing/factories/talk";
import { placeOf } from "./cursor";
import { canonicalPath, type ListedTalks } from "./list";
import { listTalks } from "./queries";
import { listYears } from "./years";

async function listWith(dates: string[]) {
  const { id: speakerId } = await speakerFactory();
  for (const date of dates) await talkFactory({ speakerId, date });
  const list: ListedTalks = { list: `speaker-${speakerId}`, path: "/x", speakerId };
  const first = await listTalks(list, { kind: "start" });
  if (!first) throw new Error("a list has a first page");
  return { list, first };
}

const fullPage = Array.from({ length: env.TALKS_PER_PAGE }, () => "2012-05-01");

test("the years go from the newest talk's to the oldest's, those between included", async () => {
  const { list, first } = await listWith([...fullPage, "2014-01-01", "2010-12-31"]);
  await deletedTalkFactory({ speakerId: list.speakerId ?? 0, date: "1999-01-01" });
  const years = await listYears(list, first);
  expect(years.map(({ year }) => year)).toEqual(["2014", "2013", "2012", "2011", "2010"]);
});

test("a year's link leads to its newest talk, from a year without talks to those before it", async () => {
  const { list, first } = await listWith([...fullPage, "2014-01-01", "2014-06-30", "2010-12-31"]);
  const newest: Record<string, string | undefined> = {};
  for (const { year, path } of await listYears(list, first)) newest[year] = await newestAt(list, path);
  expect(newest).toEqual({
    2014: "2014-06-30",
    2013: "2012-05-01",
    2012: "2012-05-01",
    2011: "2010-12-31",
    2010: "2010-12-31",
  });
});

test("a list of one page needs no years", async () => {
  const { list, first } = await listWith(["2014-01-01", "2010-12-31"]);
  expect(await listYears(list, first)).toEqual([]);
});

/** Follows a link, and where that leads on. */
async function newestAt(list: ListedTalks, path: string): Promise<string | undefined> {
  const place = placeOf(path.slice(list.path.length).split("/").filter(Boolean));
  const page = place && (await listTalks(list, place));
  if (!place || !page) throw new Error(`${path} leads nowhere`);
  if (page.isCanonical) return page.talks[0]?.date;
  return newestAt(list, await canonicalPath(list, place, page));
}

import { expect, test } from "vitest";
import { NotFound } from "@/lib/errors";
import { speakerFactory } from "@/lib/testing/factories/speaker";
import { getFullSpeaker, listFullSpeakers } from "./full-speaker";

test("a speaker is told without anything that is not for others, but for the time zone", async () => {
  await speakerFactory({
    username: "ann",
    name: "Ann",
    timeZone: "Europe/Berlin",
    password: "for ann alone",
  });
  const speaker = await getFullSpeaker("ann");
  expect(speaker).toMatchObject({ username: "ann", name: "Ann", timeZone: "Europe/Berlin" });
  expect(Object.keys(speaker).sort()).toEqual([
    "avatar",
    "bio",
    "bioHtml",
    "id",
    "location",
    "memberSince",
    "name",
    "talkCount",
    "timeZone",
    "username",
  ]);
});

test("nobody of that name is not found", async () => {
  await expect(getFullSpeaker("no-body")).rejects.toThrow(NotFound);
});

test("speakers come in pages by account, without those that are disabled", async () => {
  const [first, closed, second, third] = [
    await speakerFactory(),
    await speakerFactory({ disabledAt: new Date() }),
    await speakerFactory(),
    await speakerFactory(),
  ];
  const page = await listFullSpeakers({ kind: "after", key: first.id - 1 }, 2);
  expect(page.rows.map(({ id }) => id)).toEqual([first.id, second.id]);
  expect(page.next).toBe(`after~${second.id}`);
  const back = await listFullSpeakers({ kind: "before", key: third.id }, 2);
  expect(back.rows).toEqual(page.rows);
  expect(page.rows.map(({ id }) => id)).not.toContain(closed.id);
});

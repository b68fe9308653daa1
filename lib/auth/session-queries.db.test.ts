import { subHours, subMinutes } from "date-fns";
import { expect, test } from "vitest";
import { sessionFactory } from "@/lib/testing/factories/session";
import { speakerFactory } from "@/lib/testing/factories/speaker";
import { nowInSeconds } from "./session-claims";
import { findSession, listSessions } from "./session-queries";

const firefox = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";

test("a session is listed with what its browser told, and without what its cookie carries", async () => {
  const told = { userAgent: firefox, timeZone: "Europe/Berlin", address: "203.0.113.7" };
  const { id, speakerId, authAt, seenAt, claims } = await sessionFactory(told);
  expect(await listSessions(speakerId, claims, nowInSeconds())).toEqual([
    {
      ...{ id, authAt, seenAt, isThis: true, device: "Firefox on Linux" },
      ...{ timeZone: "Europe/Berlin", address: "203.0.113.7" },
    },
  ]);
});

test("the one used last comes first; what is over, and what is somebody else's, is not listed", async () => {
  const { id: speakerId } = await speakerFactory();
  const now = new Date();
  const old = await sessionFactory({ speakerId, keep: true, seenAt: subHours(now, 20) });
  const latest = await sessionFactory({ speakerId, seenAt: now });
  const earlier = await sessionFactory({ speakerId, seenAt: subMinutes(now, 10) });
  await sessionFactory({ speakerId, seenAt: subHours(now, 20) });
  await sessionFactory();
  const listed = await listSessions(speakerId, earlier.claims, nowInSeconds());
  expect(listed.map(({ id }) => id)).toEqual([latest.id, earlier.id, old.id]);
  expect(listed.map(({ isThis }) => isThis)).toEqual([false, true, false]);
});

test("what goes on under another name is kept as it was; what is over goes on no more", async () => {
  const { sid, authAt } = await sessionFactory({
    ...{ keep: true, timeZone: "Asia/Tokyo", withSecondFactor: true },
  });
  expect(await findSession(sid)).toEqual({
    keep: true,
    timeZone: "Asia/Tokyo",
    authAt,
    withSecondFactor: true,
  });
  expect(await findSession("gone")).toBeNull();
});

import { addHours, addMinutes, differenceInSeconds, subDays, subHours, subMinutes } from "date-fns";
import { expect, test, vi } from "vitest";
import { db } from "@/lib/db/client";
import { log } from "@/lib/log/log";
import { queriesOf } from "@/lib/testing/count-queries";
import { secondFactorFactory } from "@/lib/testing/factories/second-factor";
import { sessionFactory } from "@/lib/testing/factories/session";
import { speakerFactory, viewerOf } from "@/lib/testing/factories/speaker";
import { whileUpdatesFail } from "@/lib/testing/refuse-updates";
import { findAccountViewer, findViewer } from "./find-viewer";
import { claimsOf } from "./session-claims";

const seconds = (at: Date) => Math.floor(at.getTime() / 1000);
const seenAt = async (id: number) => (await db.session.findUniqueOrThrow({ where: { id } })).seenAt;

test("a living session is its speaker, as policies and pages need them", async () => {
  const ann = await speakerFactory({ name: "Ann Speaker", isAdmin: true });
  const { claims } = await sessionFactory({ speakerId: ann.id });
  const viewer = await findViewer(claims);
  expect(viewer).toEqual(viewerOf(ann));
  expect(viewer).toEqual({
    id: ann.id,
    username: ann.username,
    name: "Ann Speaker",
    avatar: `/avatars/${ann.username}.svg`,
    isAdmin: true,
  });
});

test("session and account are read by one query, and nothing is written", async () => {
  const { claims } = await sessionFactory();
  const queries = await queriesOf(() => findViewer(claims));
  expect(queries).toHaveLength(1);
});

test("without a session there is no viewer", async () => {
  expect(await findViewer(null)).toBeNull();
});

test("a cookie whose session is gone is nobody", async () => {
  const { id, claims } = await sessionFactory({ keep: true });
  await db.session.delete({ where: { id } });
  expect(await findViewer(claims)).toBeNull();
});

test.each([
  { keep: false, authAt: 11, seenAt: 11, isAlive: true },
  { keep: false, authAt: 13, seenAt: 13, isAlive: false },
  { keep: false, authAt: 23, seenAt: 0, isAlive: true },
  { keep: false, authAt: 25, seenAt: 0, isAlive: false },
  { keep: true, authAt: 29 * 24, seenAt: 29 * 24, isAlive: true },
  { keep: true, authAt: 31 * 24, seenAt: 31 * 24, isAlive: false },
  { keep: true, authAt: 366 * 24, seenAt: 0, isAlive: false },
])("the limits hold for the row, whatever the cookie says: $keep, $authAt h, $seenAt h", async (row) => {
  const now = new Date();
  const { keep } = row;
  const at = { authAt: subHours(now, row.authAt), seenAt: subHours(now, row.seenAt) };
  const { sid } = await sessionFactory({ keep, ...at });
  const viewer = await findViewer(claimsOf({ sid, keep, authAt: now, seenAt: now }));
  expect(viewer !== null).toBe(row.isAlive);
});

test("and for the cookie, whatever the row says", async () => {
  const { sid } = await sessionFactory();
  const old = subHours(new Date(), 13);
  expect(await findViewer(claimsOf({ sid, keep: false, authAt: old, seenAt: old }))).toBeNull();
});

test("its use is noted every five minutes, and what is over is not brought back", async () => {
  const begun = subMinutes(new Date(), 30);
  const { id, claims } = await sessionFactory({ authAt: begun, seenAt: begun });
  for (const minutes of [4, 5]) await findViewer(claims, seconds(addMinutes(begun, minutes)));
  expect(await seenAt(id)).toEqual(begun);
  await findViewer(claims, seconds(addMinutes(begun, 6)));
  expect(differenceInSeconds(await seenAt(id), begun)).toBeCloseTo(360, -1);
  const noted = await seenAt(id);
  await findViewer(claims, seconds(addMinutes(begun, 9)));
  expect(await findViewer(claims, seconds(addHours(begun, 25)))).toBeNull();
  expect(await seenAt(id)).toEqual(noted);
});

test("where its use cannot be noted, the request does not fail, and the operator hears of it", async () => {
  const seenBefore = subMinutes(new Date(), 6);
  const { id, claims, speakerId } = await sessionFactory({ seenAt: seenBefore });
  const complaint = vi.spyOn(log, "error").mockReturnValue();
  await whileUpdatesFail("Session", async () =>
    expect(await findViewer(claims)).toMatchObject({ id: speakerId }),
  );
  expect(complaint).toHaveBeenCalledOnce();
  complaint.mockRestore();
  expect(await seenAt(id)).toEqual(seenBefore);
});

test("a disabled account has no session, whoever disabled it", async () => {
  const { claims, speakerId } = await sessionFactory({ keep: true });
  await db.speaker.update({ where: { id: speakerId }, data: { disabledAt: subDays(new Date(), 1) } });
  expect(await findViewer(claims)).toBeNull();
});

test("an account that is gone has no session", async () => {
  const { claims, speakerId } = await sessionFactory({ keep: true });
  await db.speaker.delete({ where: { id: speakerId } });
  expect(await findViewer(claims)).toBeNull();
  expect(await db.session.count({ where: { speakerId } })).toBe(0);
});

test("the password alone opens no account that has a second factor, at whatever door", async () => {
  const ann = await speakerFactory();
  const without = await sessionFactory({ speakerId: ann.id });
  await secondFactorFactory({ speakerId: ann.id });
  expect(await findViewer(without.claims)).toBeNull();
  expect(await findAccountViewer({ id: ann.id, sessionVersion: 0 })).toBeNull();
  const opened = await sessionFactory({ speakerId: ann.id, withSecondFactor: true });
  expect(await findViewer(opened.claims)).toEqual(viewerOf(ann));
});

import { subDays, subHours, subMinutes } from "date-fns";
import { expect, test } from "vitest";
import { db } from "@/lib/db/client";
import { Conflict, NotFound } from "@/lib/errors";
import { withRequestFacts } from "@/lib/request/facts";
import { disableSpeaker, setPassword } from "@/lib/speakers/account-commands";
import { sessionFactory } from "@/lib/testing/factories/session";
import { speakerFactory, viewerOf } from "@/lib/testing/factories/speaker";
import { findViewer } from "./find-viewer";
import { ACCOUNT_CHANGED } from "./lock-account";
import { createSession, endSession, endSessionOf } from "./session-commands";

const keep = true;
const rowOf = (sid: string) => db.session.findUnique({ where: { sid } });

test("a session is of the account whose password was typed, and remembers the browser that asks", async () => {
  const ann = await speakerFactory();
  const headers = new Headers({ "User-Agent": "Firefox/140.0" });
  const claims = await withRequestFacts(headers, () =>
    createSession(ann, { keep, timeZone: "Europe/Berlin" }),
  );
  expect(await findViewer(claims)).toEqual(viewerOf(ann));
  const told = { userAgent: "Firefox/140.0", timeZone: "Europe/Berlin", address: null };
  expect(await rowOf(claims.sid)).toMatchObject({ ...told, keep, speakerId: ann.id });
});

test("nobody guesses a session: each is named by 256 random bits", async () => {
  const ann = await speakerFactory();
  const [one, other] = [await createSession(ann, { keep }), await createSession(ann, { keep })];
  expect(one.sid).toMatch(/^[\w-]{43}$/);
  expect(other.sid).not.toBe(one.sid);
});

test("a session that goes on was begun when its password was typed, and no later", async () => {
  const authAt = subHours(new Date(), 3);
  const { sid } = await createSession(await speakerFactory(), { keep, authAt });
  expect(await rowOf(sid)).toMatchObject({ authAt });
});

test("a password that was changed since it was checked opens no session", async () => {
  const ann = await speakerFactory();
  await setPassword(ann.id, "another password by now");
  await expect(createSession(ann, { keep })).rejects.toThrow(new Conflict(ACCOUNT_CHANGED));
  expect(await db.session.count({ where: { speakerId: ann.id } })).toBe(0);
});

test("an account that was disabled since, or is gone, gets no session", async () => {
  const ann = await speakerFactory();
  await disableSpeaker(ann.id);
  const gone = { id: 2_000_000_000, sessionVersion: 0 };
  for (const account of [ann, gone])
    await expect(createSession(account, { keep })).rejects.toThrow(new NotFound("account"));
});

test("of a login and a disabling at once, no session is left", async () => {
  const ann = await speakerFactory();
  await Promise.allSettled([createSession(ann, { keep }), disableSpeaker(ann.id)]);
  expect(await db.session.count({ where: { speakerId: ann.id } })).toBe(0);
});

test("a login forgets the sessions of everybody that nobody used for too long, and no others", async () => {
  const now = new Date();
  const [over, alive] = [
    [
      await sessionFactory({ keep: false, seenAt: subHours(now, 13) }),
      await sessionFactory({ keep: true, seenAt: subDays(now, 31) }),
    ],
    [
      await sessionFactory({ keep: false, seenAt: subHours(now, 11) }),
      await sessionFactory({ keep: true, seenAt: subDays(now, 29) }),
    ],
  ];
  await createSession(await speakerFactory(), { keep });
  for (const { sid } of over) expect(await rowOf(sid)).toBeNull();
  for (const { sid } of alive) expect(await rowOf(sid)).not.toBeNull();
});

test("an account has 100 sessions at most: the one used least lately makes room", async () => {
  const ann = await speakerFactory();
  const speakerId = ann.id;
  const now = new Date();
  const least = await sessionFactory({ speakerId, seenAt: subMinutes(now, 20) });
  const lately = await sessionFactory({ speakerId, seenAt: subMinutes(now, 10) });
  for (let n = 2; n < 100; n++) await sessionFactory({ speakerId });
  await createSession(ann, { keep });
  expect(await db.session.count({ where: { speakerId } })).toBe(100);
  expect(await rowOf(least.sid)).toBeNull();
  expect(await rowOf(lately.sid)).not.toBeNull();
});

test("logging out ends one session, and does not mind that it is over", async () => {
  const { claims, speakerId } = await sessionFactory();
  const other = await sessionFactory({ speakerId });
  for (const _ of ["once", "twice"]) await endSession(claims.sid);
  expect(await findViewer(claims)).toBeNull();
  expect(await findViewer(other.claims)).toMatchObject({ id: speakerId });
});

test("logging out elsewhere ends that session, and no other", async () => {
  const { id, claims, speakerId } = await sessionFactory();
  const other = await sessionFactory({ speakerId });
  await endSessionOf(speakerId, id);
  expect(await findViewer(claims)).toBeNull();
  expect(await findViewer(other.claims)).toMatchObject({ id: speakerId });
});

test("nobody ends somebody else's session, nor one that is over", async () => {
  const { id, claims, speakerId } = await sessionFactory();
  const { id: stranger } = await speakerFactory();
  await expect(endSessionOf(stranger, id)).rejects.toThrow(new NotFound("session"));
  expect(await findViewer(claims)).toMatchObject({ id: speakerId });
  await endSessionOf(speakerId, id);
  await expect(endSessionOf(speakerId, id)).rejects.toThrow(new NotFound("session"));
});

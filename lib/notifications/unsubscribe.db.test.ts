import { expect, test } from "vitest";
import { db } from "@/lib/db/client";
import { NotFound } from "@/lib/errors";
import { ensureAddress, newToken } from "@/lib/outbox/addresses";
import { speakerFactory } from "@/lib/testing/factories/speaker";
import { talkFactory } from "@/lib/testing/factories/talk";
import { findStopLink, resumeEmail, stopEmail } from "./unsubscribe";

let people = 0;

/** Somebody who hears of a talk, or of two. */
async function subscribe({ email = `reader-${++people}@example.com`, talkId = 0 } = {}) {
  const emailAddressId = await db.$transaction((tx) => ensureAddress(tx, email));
  const id = talkId || (await talkFactory()).id;
  return db.subscription.create({
    data: { talkId: id, emailAddressId, token: newToken(), confirmedAt: new Date() },
    include: { emailAddress: true, talk: true },
  });
}

const stored = async ({ id }: { id: number }) => {
  const row = await db.subscription.findUniqueOrThrow({ where: { id }, include: { emailAddress: true } });
  return { endedAt: row.endedAt, optedOutAt: row.emailAddress.optedOutAt };
};

const noon = new Date("2026-05-04T12:00:00Z");
const later = new Date("2026-05-04T13:00:00Z");

test("a subscription's link stops email about its talk, and nothing else", async () => {
  const email = "two-talks@example.com";
  const subscription = await subscribe({ email });
  const another = await subscribe({ email });
  const stranger = await subscribe({ talkId: subscription.talkId });
  await stopEmail(subscription.token, false, noon);
  expect(await stored(subscription)).toEqual({ endedAt: noon, optedOutAt: null });
  expect(await stored(another)).toEqual({ endedAt: null, optedOutAt: null });
  expect(await stored(stranger)).toEqual({ endedAt: null, optedOutAt: null });
});

test("an address's link stops all email to it; so does a subscription's, where all is asked for", async () => {
  const [one, other] = [await subscribe(), await subscribe()];
  await stopEmail(one.emailAddress.token, false, noon);
  await stopEmail(other.token, true, noon);
  expect(await stored(one)).toEqual({ endedAt: null, optedOutAt: noon });
  expect(await stored(other)).toEqual({ endedAt: null, optedOutAt: noon });
});

test("stopping twice changes nothing more", async () => {
  const subscription = await subscribe();
  for (const now of [noon, later]) {
    await stopEmail(subscription.token, false, now);
    await stopEmail(subscription.token, true, now);
  }
  expect(await stored(subscription)).toEqual({ endedAt: noon, optedOutAt: noon });
});

test("resuming undoes one of the two, and leaves the other", async () => {
  const subscription = await subscribe();
  await stopEmail(subscription.token, false, noon);
  await stopEmail(subscription.token, true, noon);
  await resumeEmail(subscription.token, true);
  expect(await stored(subscription)).toEqual({ endedAt: noon, optedOutAt: null });
  await stopEmail(subscription.token, true, later);
  await resumeEmail(subscription.token, false);
  expect(await stored(subscription)).toEqual({ endedAt: null, optedOutAt: later });
  await resumeEmail(subscription.emailAddress.token, false);
  expect(await stored(subscription)).toEqual({ endedAt: null, optedOutAt: null });
});

test.each(["no-such-token", "", "not a token", "\0", "ü"])("the token %j stops nothing", async (token) => {
  expect(await findStopLink(token)).toBeNull();
  await expect(stopEmail(token, true, noon)).rejects.toThrow(NotFound);
  await expect(resumeEmail(token, true)).rejects.toThrow(NotFound);
});

test("looking changes nothing, and tells no address", async () => {
  const subscription = await subscribe();
  const { title, id } = subscription.talk;
  const looks = [await findStopLink(subscription.token), await findStopLink(subscription.emailAddress.token)];
  const talk = { title, path: `/talks/${id}-talk-${title.split(" ")[1]}`, isOwn: false, isStopped: false };
  expect(looks).toEqual([
    { talk, isAllStopped: false, isSpeaker: false },
    { talk: null, isAllStopped: false, isSpeaker: false },
  ]);
  expect(await stored(subscription)).toEqual({ endedAt: null, optedOutAt: null });
});

test("a speaker's link knows their own talk, whatever case their address is written in", async () => {
  const speaker = await speakerFactory({ email: "Mixed.Case@Example.com" });
  const own = await subscribe({
    email: "mixed.case@example.com",
    talkId: (await talkFactory({ speakerId: speaker.id })).id,
  });
  const followed = await subscribe({ email: "mixed.case@example.com" });
  expect(await findStopLink(own.token)).toMatchObject({ isSpeaker: true, talk: { isOwn: true } });
  expect(await findStopLink(followed.token)).toMatchObject({ isSpeaker: true, talk: { isOwn: false } });
});

test("a talk that was taken down has no address, and its email can still be stopped", async () => {
  const subscription = await subscribe();
  await db.talk.update({ where: { id: subscription.talkId }, data: { deletedAt: noon } });
  await stopEmail(subscription.token, false, noon);
  expect(await findStopLink(subscription.token)).toMatchObject({ talk: { path: null, isStopped: true } });
});

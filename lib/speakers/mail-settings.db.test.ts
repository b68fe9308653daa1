import { expect, test } from "vitest";
import { db } from "@/lib/db/client";
import { NotFound } from "@/lib/errors";
import { ensureAddress, newToken } from "@/lib/outbox/addresses";
import { speakerFactory, viewerOf } from "@/lib/testing/factories/speaker";
import { deletedTalkFactory, talkFactory } from "@/lib/testing/factories/talk";
import { getMailSettings, resumeTalkEmail, saveMailSettings } from "./mail-settings";
import type { MailSettings } from "./schema";

const chosen: MailSettings = { heldMail: "atOnce", publishedMail: "daily", followedMail: "off" };
const allOff: MailSettings = { heldMail: "off", publishedMail: "off", followedMail: "off" };

type AddressFacts = { optedOutAt?: Date; suppressedAt?: Date };
type SubscriptionFacts = { endedAt?: Date | null; confirmedAt?: Date | null; lapsedAt?: Date };

async function mark(email: string, data: AddressFacts) {
  const id = await ensureAddress(db, email);
  return db.emailAddress.update({ where: { id }, data });
}

async function stop(email: string, talkId: number, facts: SubscriptionFacts = {}) {
  const emailAddressId = await ensureAddress(db, email);
  const data = { talkId, emailAddressId, token: newToken(), confirmedAt: new Date(), endedAt: new Date() };
  return db.subscription.create({ data: { ...data, ...facts } });
}

const addressOf = (address: string) => db.emailAddress.findFirstOrThrow({ where: { address } });
const endOf = (id: number) =>
  db.subscription.findUniqueOrThrow({ where: { id }, select: { endedAt: true } }).then((row) => row.endedAt);

test("a new speaker hears of everything at once, and nothing stands in the way", async () => {
  const ann = await speakerFactory();
  expect(await getMailSettings(viewerOf(ann))).toEqual({
    settings: { heldMail: "atOnce", publishedMail: "atOnce", followedMail: "atOnce" },
    timeZone: "UTC",
    email: ann.email,
    hasOptedOut: false,
    isSuppressed: false,
    stopped: [],
  });
});

test("what was chosen is kept, and nobody else's choice changes", async () => {
  const [ann, bob] = [await speakerFactory({ timeZone: "Asia/Tokyo" }), await speakerFactory()];
  await saveMailSettings(viewerOf(ann), chosen);
  expect(await getMailSettings(viewerOf(ann))).toMatchObject({ settings: chosen, timeZone: "Asia/Tokyo" });
  expect(await getMailSettings(viewerOf(bob))).toMatchObject({ settings: { publishedMail: "atOnce" } });
});

test("who stopped all email has it again by wanting any, and not by wanting none", async () => {
  const [ann, bob] = [await speakerFactory(), await speakerFactory()];
  await mark(ann.email, { optedOutAt: new Date() });
  await mark(bob.email, { optedOutAt: new Date() });
  expect(await getMailSettings(viewerOf(ann))).toMatchObject({ hasOptedOut: true });

  await saveMailSettings(viewerOf(ann), allOff);
  expect(await getMailSettings(viewerOf(ann))).toMatchObject({ settings: allOff, hasOptedOut: true });
  await saveMailSettings(viewerOf(ann), { ...allOff, followedMail: "daily" });
  expect(await getMailSettings(viewerOf(ann))).toMatchObject({ hasOptedOut: false });
  expect(await getMailSettings(viewerOf(bob))).toMatchObject({ hasOptedOut: true });
});

test("an address that a mail server refused stays refused, whatever is chosen", async () => {
  const ann = await speakerFactory();
  await mark(ann.email, { suppressedAt: new Date() });
  await saveMailSettings(viewerOf(ann), chosen);
  expect(await getMailSettings(viewerOf(ann))).toMatchObject({ isSuppressed: true, hasOptedOut: false });
  expect((await addressOf(ann.email)).suppressedAt).not.toBeNull();
});

test("an address is the speaker's in whatever case it was given", async () => {
  const ann = await speakerFactory({ email: "Ann.Upper@example.com" });
  await mark("ann.upper@EXAMPLE.com", { optedOutAt: new Date() });
  expect(await getMailSettings(viewerOf(ann))).toMatchObject({ hasOptedOut: true });
});

test("the talks whose email was stopped are listed: one's own stops, of talks that are there", async () => {
  const [ann, bob] = [await speakerFactory(), await speakerFactory()];
  const talk = await talkFactory({ title: "Silenced" });
  const { id } = await stop(ann.email, talk.id);
  await stop(bob.email, talk.id);
  await stop(ann.email, (await talkFactory()).id, { endedAt: null });
  await stop(ann.email, (await talkFactory()).id, { confirmedAt: null });
  await stop(ann.email, (await talkFactory()).id, { lapsedAt: new Date() });
  await stop(ann.email, (await deletedTalkFactory()).id);
  const { stopped } = await getMailSettings(viewerOf(ann));
  expect(stopped).toEqual([{ subscriptionId: id, talk: { id: talk.id, title: "Silenced" } }]);
});

test("email about a talk is on again for who asks, and for nobody else; asking twice does no harm", async () => {
  const [ann, bob] = [await speakerFactory(), await speakerFactory()];
  const talk = await talkFactory();
  const [own, others] = [await stop(ann.email, talk.id), await stop(bob.email, talk.id)];
  for (const _time of ["first", "second"]) {
    await resumeTalkEmail(viewerOf(ann), own.id);
    expect(await endOf(own.id)).toBeNull();
  }
  expect(await endOf(others.id)).not.toBeNull();
});

test("nobody takes back what somebody else stopped", async () => {
  const [ann, bob] = [await speakerFactory(), await speakerFactory({ isAdmin: true })];
  const { id } = await stop(ann.email, (await talkFactory()).id);
  await expect(resumeTalkEmail(viewerOf(bob), id)).rejects.toThrow(NotFound);
  expect(await endOf(id)).not.toBeNull();
});

test("what is not there cannot be taken back", async () => {
  const viewer = viewerOf(await speakerFactory());
  await expect(resumeTalkEmail(viewer, 2_000_000_000)).rejects.toThrow(NotFound);
});

test("whoever was disabled in the meantime is too late", async () => {
  const ann = await speakerFactory({ disabledAt: new Date() });
  const { id } = await stop(ann.email, (await talkFactory()).id);
  await expect(getMailSettings(viewerOf(ann))).rejects.toThrow(NotFound);
  await expect(saveMailSettings(viewerOf(ann), chosen)).rejects.toThrow(NotFound);
  await expect(resumeTalkEmail(viewerOf(ann), id)).rejects.toThrow(NotFound);
  expect(await endOf(id)).not.toBeNull();
});

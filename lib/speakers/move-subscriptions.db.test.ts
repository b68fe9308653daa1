import { expect, test } from "vitest";
import { db } from "@/lib/db/client";
import { ensureAddress, newToken } from "@/lib/outbox/addresses";
import { speakerFactory, viewerOf } from "@/lib/testing/factories/speaker";
import { talkFactory } from "@/lib/testing/factories/talk";
import { changeEmail } from "./change-email";
import { getMailSettings } from "./mail-settings";

const password = "the password of before";

type Facts = { confirmedAt?: Date | null; endedAt?: Date; lapsedAt?: Date };

async function subscribe(email: string, talkId: number, facts: Facts = {}) {
  const emailAddressId = await ensureAddress(db, email);
  const data = { talkId, emailAddressId, token: newToken(), confirmedAt: new Date(), ...facts };
  return db.subscription.create({ data });
}

async function subscriptionsOf(email: string) {
  const emailAddressId = await ensureAddress(db, email);
  return db.subscription.findMany({ where: { emailAddressId }, orderBy: { talkId: "asc" } });
}

test("a speaker's subscriptions follow to their new address, as they are", async () => {
  const ann = await speakerFactory({ password });
  const [heard, silenced] = [await talkFactory(), await talkFactory()];
  const before = [
    await subscribe(ann.email, heard.id),
    await subscribe(ann.email, silenced.id, { endedAt: new Date() }),
  ];
  await changeEmail(viewerOf(ann), { email: "ann@new.example", password });
  const emailAddressId = await ensureAddress(db, "ann@new.example");
  expect(await subscriptionsOf("ann@new.example")).toEqual(before.map((one) => ({ ...one, emailAddressId })));
  expect(await subscriptionsOf(ann.email)).toEqual([]);
});

test("what the new address had chosen for itself stays; there is one subscription for each talk", async () => {
  const ann = await speakerFactory({ password });
  const talk = await talkFactory();
  await subscribe(ann.email, talk.id);
  const own = await subscribe("ann@chose.example", talk.id, { endedAt: new Date() });
  const other = await subscribe("ann@chose.example", (await talkFactory()).id);
  await changeEmail(viewerOf(ann), { email: "ann@chose.example", password });
  expect(await subscriptionsOf("ann@chose.example")).toEqual([own, other]);
  expect(await subscriptionsOf(ann.email)).toEqual([]);
});

test.each([
  ["was never confirmed", "asked", { confirmedAt: null }],
  ["has lapsed", "lapsed", { lapsedAt: new Date() }],
])("a subscription of the new address that %s gives way to the speaker's", async (_what, name, facts) => {
  const email = `ann@${name}.example`;
  const ann = await speakerFactory({ password });
  const talk = await talkFactory({ speakerId: ann.id });
  const { id } = await subscribe(ann.email, talk.id);
  await subscribe(email, talk.id, facts);
  await changeEmail(viewerOf(ann), { email, password });
  expect(await subscriptionsOf(email)).toMatchObject([{ id, lapsedAt: null, confirmedAt: expect.any(Date) }]);
});

test.each([
  ["never confirmed", "unasked", { confirmedAt: null }],
  ["that had lapsed", "ended", { lapsedAt: new Date() }],
])(
  "a stop of the new address stays, also of a subscription %s, and can be lifted",
  async (_, name, facts) => {
    const email = `ann@${name}.example`;
    const ann = await speakerFactory({ password });
    const talk = await talkFactory({ speakerId: ann.id });
    await subscribe(ann.email, talk.id);
    const endedAt = new Date();
    const { id, token } = await subscribe(email, talk.id, { endedAt, ...facts });
    await changeEmail(viewerOf(ann), { email, password });
    expect(await subscriptionsOf(email)).toMatchObject([{ id, token, endedAt }]);
    expect(await subscriptionsOf(ann.email)).toEqual([]);
    const { stopped } = await getMailSettings(viewerOf(ann));
    expect(stopped).toMatchObject([{ subscriptionId: id, talk: { id: talk.id } }]);
  },
);

test("nobody else's subscriptions move", async () => {
  const ann = await speakerFactory({ password });
  const talk = await talkFactory();
  await subscribe(ann.email, talk.id);
  const visitors = await subscribe("visitor@example.com", talk.id);
  await changeEmail(viewerOf(ann), { email: "ann@third.example", password });
  expect(await subscriptionsOf("visitor@example.com")).toEqual([visitors]);
});

test("they stay where only the case of the address changes", async () => {
  const ann = await speakerFactory({ password });
  const own = await subscribe(ann.email, (await talkFactory()).id);
  await changeEmail(viewerOf(ann), { email: ann.email.toUpperCase(), password });
  expect(await subscriptionsOf(ann.email)).toEqual([own]);
});

test("they stay where the address cannot be changed", async () => {
  const [ann, bob] = [await speakerFactory({ password }), await speakerFactory()];
  const own = await subscribe(ann.email, (await talkFactory()).id);
  const change = (email: string, typed: string) => changeEmail(viewerOf(ann), { email, password: typed });
  await expect(change(bob.email, password)).rejects.toMatchObject({ field: "email" });
  await expect(change("ann@fourth.example", "a guess")).rejects.toMatchObject({ field: "password" });
  expect(await subscriptionsOf(ann.email)).toEqual([own]);
});

test("who has no subscription brings none", async () => {
  const ann = await speakerFactory({ password });
  await changeEmail(viewerOf(ann), { email: "ann@fifth.example", password });
  expect(await subscriptionsOf("ann@fifth.example")).toEqual([]);
});

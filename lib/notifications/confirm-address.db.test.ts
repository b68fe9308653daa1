import { expect, test } from "vitest";
import { db } from "@/lib/db/client";
import { NotFound } from "@/lib/errors";
import { ensureAddress, newToken } from "@/lib/outbox/addresses";
import { deletedTalkFactory, talkFactory } from "@/lib/testing/factories/talk";
import { confirmAddress, findConfirmation } from "./confirm-address";

let people = 0;

async function newAddress() {
  const id = await db.$transaction((tx) => ensureAddress(tx, `asked-${++people}@example.com`));
  return db.emailAddress.findUniqueOrThrow({ where: { id } });
}

type Facts = { talkId?: number; confirmedAt?: Date; endedAt?: Date; lapsedAt?: Date };

/** A subscription that waits for confirmation, unless `facts` say otherwise. */
const subscribe = async (emailAddressId: number, { talkId, ...facts }: Facts = {}) =>
  db.subscription.create({
    data: { talkId: talkId ?? (await talkFactory()).id, emailAddressId, token: newToken(), ...facts },
    include: { talk: true },
  });

const confirmedAt = async (...subscriptions: { id: number }[]) => {
  const rows = await Promise.all(
    subscriptions.map(({ id }) => db.subscription.findUniqueOrThrow({ where: { id } })),
  );
  return rows.map((row) => row.confirmedAt);
};

const addressOf = ({ id }: { id: number }) => db.emailAddress.findUniqueOrThrow({ where: { id } });

const noon = new Date("2026-05-04T12:00:00Z");
const later = new Date("2026-05-04T13:00:00Z");

test("what waits is listed, newest first, and looking confirms nothing", async () => {
  const address = await newAddress();
  const first = await subscribe(address.id);
  const second = await subscribe(address.id);
  for (const facts of [{ endedAt: noon }, { lapsedAt: noon }, { talkId: (await deletedTalkFactory()).id }])
    await subscribe(address.id, facts);
  const sure = await subscribe(address.id, { confirmedAt: noon });
  const found = await findConfirmation(address.token);
  expect(found?.waiting.map(({ title }) => title)).toEqual([second.talk.title, first.talk.title]);
  expect(found?.confirmed.map(({ title }) => title)).toEqual([sure.talk.title]);
  expect(found).toMatchObject({ isConfirmed: false, silence: null });
  expect(await confirmedAt(first, second)).toEqual([null, null]);
});

test("an address confirms itself and what was ticked", async () => {
  const address = await newAddress();
  const ticked = await subscribe(address.id);
  const unticked = await subscribe(address.id);
  await confirmAddress(address.token, [ticked.id], noon);
  expect(await confirmedAt(ticked, unticked)).toEqual([noon, null]);
  expect((await addressOf(address)).confirmedAt).toEqual(noon);
});

test("confirming twice is as good as once", async () => {
  const address = await newAddress();
  const subscription = await subscribe(address.id);
  for (const now of [noon, later]) await confirmAddress(address.token, [subscription.id], now);
  expect(await confirmedAt(subscription)).toEqual([noon]);
  expect((await addressOf(address)).confirmedAt).toEqual(noon);
});

test("nobody confirms what is another address's", async () => {
  const [mine, theirs] = [await newAddress(), await newAddress()];
  const subscription = await subscribe(theirs.id);
  await confirmAddress(mine.token, [subscription.id], noon);
  expect(await confirmedAt(subscription)).toEqual([null]);
  expect((await addressOf(theirs)).confirmedAt).toBeNull();
});

test("what ended, lapsed or went with its talk meanwhile is not confirmed", async () => {
  const address = await newAddress();
  const late = [
    await subscribe(address.id, { endedAt: noon }),
    await subscribe(address.id, { lapsedAt: noon }),
    await subscribe(address.id, { talkId: (await deletedTalkFactory()).id }),
  ];
  const ids = late.map(({ id }) => id);
  await confirmAddress(address.token, ids, later);
  expect(await confirmedAt(...late)).toEqual([null, null, null]);
});

test.each(["no-such-token", "\0", ""])("the token %j confirms nothing", async (token) => {
  expect(await findConfirmation(token)).toBeNull();
  await expect(confirmAddress(token, [], noon)).rejects.toThrow(NotFound);
});

test("an address that stopped all email, or was refused, confirms; it is told, and stays silent", async () => {
  const [stopped, refused] = [await newAddress(), await newAddress()];
  await db.emailAddress.update({ where: { id: stopped.id }, data: { optedOutAt: noon } });
  await db.emailAddress.update({ where: { id: refused.id }, data: { suppressedAt: noon } });
  for (const { token } of [stopped, refused]) await confirmAddress(token, [], later);
  expect(await findConfirmation(stopped.token)).toMatchObject({ silence: "stopped", isConfirmed: true });
  expect(await findConfirmation(refused.token)).toMatchObject({ silence: "refused", isConfirmed: true });
  expect((await addressOf(stopped)).optedOutAt).toEqual(noon);
});

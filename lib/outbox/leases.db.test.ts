import { addMinutes } from "date-fns";
import { expect, test } from "vitest";
import { db } from "@/lib/db/client";
import { emailFactory, emailsFactory } from "@/lib/testing/factories/email";
import { emailNow, flush, mailServerFor, recipientsAt } from "@/lib/testing/mail/flushing";
import { claimEmails, putBackAbandoned, releaseEmails } from "./claim";
import { settleEmails } from "./settle";
import { openTransport } from "./transport";

const someone = { owner: "someone", milliseconds: 60_000 };
const sent = (email: { id: number; attempts: number; readyAt: Date }) => ({
  ...email,
  message: null,
  outcome: { kind: "sent" as const, response: "250 OK" },
});

test("two flushers at once send each email once", async () => {
  const { server, transport } = await mailServerFor();
  const other = openTransport({ url: server.url, connections: 2 });
  const emails = await emailsFactory(120);
  const tallies = await Promise.all([flush(transport), flush(other)]);
  other.close();
  expect(tallies.reduce((sum, tally) => sum + tally.sent, 0)).toBe(120);
  expect(Math.min(...tallies.map((tally) => tally.sent))).toBeGreaterThan(0);
  expect(recipientsAt(server).sort()).toEqual(emails.map(({ emailAddress }) => emailAddress.address).sort());
  expect(await db.delivery.count()).toBe(120);
});

test("claims at once never share an email", async () => {
  await emailsFactory(40);
  const now = new Date();
  const owners = ["a", "b", "c", "d"];
  const claims = await Promise.all(owners.map((owner) => claimEmails({ ...someone, owner }, 10, now)));
  const ids = claims.flat().map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(await db.email.count({ where: { status: "sending" } })).toBe(ids.length);
});

test("while one of a person's emails is being sent, nobody takes the next", async () => {
  const now = new Date();
  const address = "busy@example.com";
  const first = await emailFactory({ address, dueAt: addMinutes(now, -2) });
  const second = await emailFactory({ address, dueAt: addMinutes(now, -1) });
  const claimed = await claimEmails(someone, 10, now);
  expect(claimed.map(({ id }) => id)).toEqual([first.id]);
  expect(await claimEmails({ ...someone, owner: "other" }, 10, now)).toEqual([]);
  await settleEmails(someone, claimed.map(sent), now);
  expect((await claimEmails(someone, 10, now)).map(({ id }) => id)).toEqual([second.id]);
});

test("what an earlier flusher left behind is put back once its lease is over, noted, and sent as the same message", async () => {
  const { server, transport } = await mailServerFor();
  const { id } = await emailFactory();
  const now = new Date();
  const [claimed] = await claimEmails(someone, 1, now);
  expect(claimed?.id).toBe(id);
  expect(await flush(transport, { now: () => now })).toMatchObject({ sent: 0 });
  const { leaseUntil } = await emailNow(id);

  expect(await flush(transport, { now: () => leaseUntil ?? now })).toMatchObject({ sent: 1 });
  const email = await emailNow(id);
  expect(email).toMatchObject({ status: "sent", attempts: 2 });
  expect(email.deliveries.map(({ outcome }) => outcome)).toEqual(["interrupted", "accepted"]);
  const parsed = await server.messages()[0]?.parsed();
  expect(parsed?.messageId).toBe(`<email-${id}.${email.createdAt.getTime().toString(36)}@localhost>`);
});

test("what is put back by two at once is noted once", async () => {
  await emailsFactory(3);
  const now = new Date();
  await claimEmails(someone, 3, now);
  const later = addMinutes(now, 2);
  const counts = await Promise.all([putBackAbandoned(later), putBackAbandoned(later)]);
  expect(counts.sort()).toEqual([0, 3]);
  expect(await db.delivery.count({ where: { outcome: "interrupted" } })).toBe(3);
});

test("whoever comes back after their lease overwrites nothing, but what they did is noted", async () => {
  const { id } = await emailFactory();
  const now = new Date();
  const [claimed] = await claimEmails(someone, 1, now);
  if (!claimed) throw new Error("nothing was claimed");
  const later = addMinutes(now, 2);
  await putBackAbandoned(later);
  await claimEmails({ ...someone, owner: "another" }, 1, later);

  const failure = { kind: "deferred" as const, response: "451 Later" };
  await settleEmails(someone, [sent(claimed)], later);
  await settleEmails(someone, [{ ...claimed, message: null, outcome: failure }], later);
  await settleEmails(someone, [{ id, nothing: "It is no news." }], later);
  await releaseEmails(someone, [id]);
  const email = await emailNow(id);
  expect(email).toMatchObject({ status: "sending", leaseOwner: "another", attempts: 1, note: "" });
  expect(email.deliveries.map(({ outcome }) => outcome)).toEqual(["interrupted", "accepted", "deferred"]);
});

test("what would be sent too late in the lease is given back unsent, and nobody is told that it was interrupted", async () => {
  const { server, transport } = await mailServerFor();
  await emailsFactory(3);
  expect(await flush(transport, { leaseMilliseconds: 1_000 })).toMatchObject({ sent: 0 });
  expect(await db.email.count({ where: { status: "waiting", leaseOwner: null } })).toBe(3);
  expect(await db.delivery.count()).toBe(0);
  expect(server.connections()).toBe(0);
});

test("what was accepted after its lease was over, and nobody else has taken yet, does not go again", async () => {
  const { id } = await emailFactory();
  const now = new Date();
  const [claimed] = await claimEmails(someone, 1, now);
  if (!claimed) throw new Error("nothing was claimed");
  await putBackAbandoned(addMinutes(now, 2));
  await settleEmails(someone, [sent(claimed)], addMinutes(now, 2));
  expect(await emailNow(id)).toMatchObject({ status: "sent" });
});

test("an email that stops whoever sends it is given up after some time", async () => {
  const poison = await emailFactory();
  let now = new Date();
  for (let crash = 0; crash < 8; crash += 1) {
    expect(await claimEmails(someone, 1, now)).toHaveLength(1);
    now = addMinutes(now, 2);
    await putBackAbandoned(now);
  }
  const { status, deliveries } = await emailNow(poison.id);
  expect([status, deliveries.length]).toEqual(["failed", 8]);
});

import { beforeEach, expect, test, vi } from "vitest";
import { db } from "@/lib/db/client";
import type { DeliveryOutcome } from "@/lib/db/generated/sqlite/enums";
import { emailFactory, emailsFactory } from "@/lib/testing/factories/email";
import { findOutage, getMailSummary } from "./summary";

// Before the environment is read.
vi.hoisted(() => {
  process.env.MAIL_URL = "smtps://ann:secret@mail.example.com:465";
});

beforeEach(async () => {
  await db.delivery.deleteMany();
  await db.email.deleteMany();
});

async function answers(...outcomes: DeliveryOutcome[]) {
  const { id: emailId } = await emailFactory();
  const rows: { at: Date; response: string }[] = [];
  for (const [minute, outcome] of outcomes.entries()) {
    const at = new Date(Date.UTC(2026, 10, 21, 10, minute));
    rows.push(await db.delivery.create({ data: { emailId, outcome, at, response: `${outcome} ${minute}` } }));
  }
  return rows;
}

test("it counts what waits, is being sent, failed or is kept", async () => {
  const [one, two, three, four] = await emailsFactory(6);
  for (const [email, status] of [
    [one, "failed"],
    [two, "failed"],
    [three, "kept"],
    [four, "sent"],
  ] as const)
    await db.email.update({ where: { id: email?.id ?? 0 }, data: { status } });
  const { counts } = await getMailSummary();
  expect(counts).toEqual({ waiting: 2, sending: 0, failed: 2, kept: 1 });
});

test("it names the mail server, and never how one logs in there", async () => {
  const summary = await getMailSummary();
  expect(summary.server).toBe("mail.example.com:465");
  expect(JSON.stringify(summary)).not.toMatch(/ann|secret/);
});

test("nothing is wrong before the first attempt, and after one that was answered", async () => {
  expect(await findOutage()).toBeNull();
  await answers("unreachable", "accepted");
  expect(await findOutage()).toBeNull();
  await answers("unreachable", "refused");
  expect(await findOutage()).toBeNull();
});

test("a mail server that is away is told since the first attempt that did not reach it, with its last answer", async () => {
  await answers("unreachable", "accepted", "unreachable", "unreachable", "unreachable");
  const outage = { since: "2026-11-21T10:02:00.000Z", answer: "unreachable 4" };
  expect(await findOutage()).toEqual(outage);
  expect((await getMailSummary()).outage).toEqual(outage);
});

test("a flusher that stopped tells nothing about the mail server", async () => {
  await answers("unreachable", "interrupted");
  expect(await findOutage()).toMatchObject({ answer: "unreachable 0" });
  await answers("accepted", "interrupted");
  expect(await findOutage()).toBeNull();
});

import { addHours, addMinutes, subDays } from "date-fns";
import { expect, test } from "vitest";
import { db } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/sqlite/client";
import { Conflict, NotFound } from "@/lib/errors";
import { emailFactory } from "@/lib/testing/factories/email";
import { claimEmails } from "./claim";
import { allowAddress, cancelEmail, retryEmail, retryFailed } from "./commands";
import { openEmails, recipient } from "./open-emails";

const stored = (id: number) => db.email.findUniqueOrThrow({ where: { id } });
const addressOf = (id: number) => db.emailAddress.findUniqueOrThrow({ where: { id } });

async function emailThatIs(status: "sending" | "sent" | "kept" | "failed" | "cancelled") {
  const { id, emailAddressId } = await emailFactory();
  const long = subDays(new Date(), 30);
  const data: Prisma.EmailUpdateManyMutationInput = {
    status,
    openKey: null,
    readyAt: long,
    dueAt: long,
    attempts: 3,
    doneAt: status === "sending" ? null : new Date(),
    note: status === "cancelled" ? "There was nothing to say." : "",
    ...(status === "kept" && { text: "Hello", html: "<p>Hello</p>" }),
  };
  await db.email.updateMany({ where: { id }, data });
  return { id, emailAddressId };
}

test("an email that waits is due now, and stays open to what joins it", async () => {
  const { id, openKey } = await emailFactory({ dueAt: addHours(new Date(), 1) });
  await retryEmail(id);
  const email = await stored(id);
  expect(email).toMatchObject({ status: "waiting", openKey });
  expect(email.dueAt.getTime()).toBeLessThanOrEqual(Date.now());
});

test.each(["failed", "kept", "cancelled"] as const)(
  "an email that is %s starts over, with all its attempts and days before it",
  async (status) => {
    const { id } = await emailThatIs(status);
    await retryEmail(id);
    const email = await stored(id);
    expect(email).toMatchObject({ status: "waiting", attempts: 0, doneAt: null, note: "" });
    expect(email).toMatchObject({ text: null, html: null, openKey: null });
    expect(Date.now() - email.readyAt.getTime()).toBeLessThan(60_000);
    expect(email.dueAt).toEqual(email.readyAt);
  },
);

test.each([
  ["sent", "This email was sent already."],
  ["sending", "This email is being sent at this moment."],
] as const)("an email that is %s is not tried again", async (status, sentence) => {
  const { id } = await emailThatIs(status);
  const before = await stored(id);
  await expect(retryEmail(id)).rejects.toThrow(new Conflict(sentence));
  expect(await stored(id)).toEqual(before);
});

test("a flusher that claims an email and whoever makes it due now do not undo each other", async () => {
  const { id } = await emailFactory();
  const lease = { owner: "a flusher", milliseconds: 60_000 };
  await Promise.allSettled([claimEmails(lease, 100, new Date()), retryEmail(id)]);
  expect(await stored(id)).toMatchObject({ status: "sending", leaseOwner: "a flusher" });
});

test("what failed starts over, but for addresses that have no mailbox or want no email", async () => {
  const [failed, suppressed, optedOut] = [
    await emailThatIs("failed"),
    await emailThatIs("failed"),
    await emailThatIs("failed"),
  ];
  const cancelled = await emailThatIs("cancelled");
  const now = new Date();
  await db.emailAddress.update({ where: { id: suppressed.emailAddressId }, data: { suppressedAt: now } });
  await db.emailAddress.update({ where: { id: optedOut.emailAddressId }, data: { optedOutAt: now } });
  expect(await retryFailed()).toBe(1);
  expect(await stored(failed.id)).toMatchObject({ status: "waiting", attempts: 0, doneAt: null });
  expect((await stored(suppressed.id)).status).toBe("failed");
  expect((await stored(optedOut.id)).status).toBe("failed");
  expect((await stored(cancelled.id)).status).toBe("cancelled");
});

test("a cancelled email says who cancelled it, and what comes next opens another one", async () => {
  const { id, emailAddressId, openKey } = await emailFactory({ dueAt: addMinutes(new Date(), 5) });
  await cancelEmail(id);
  const email = await stored(id);
  expect(email).toMatchObject({ status: "cancelled", doneAt: expect.any(Date), openKey: null });
  expect(email.note).toBe("An administrator cancelled it.");
  const next = { kind: "test", dueAt: new Date() } as const;
  await db.$transaction((tx) => openEmails(tx, next, recipient(emailAddressId, openKey ?? "")));
  expect((await db.email.findUniqueOrThrow({ where: { openKey: openKey ?? "" } })).id).not.toBe(id);
});

test.each(["sending", "sent", "kept", "failed", "cancelled"] as const)(
  "an email that is %s cannot be cancelled",
  async (status) => {
    const { id } = await emailThatIs(status);
    await expect(cancelEmail(id)).rejects.toThrow(Conflict);
    expect((await stored(id)).status).toBe(status);
  },
);

test("an email that is not there can be neither tried nor cancelled", async () => {
  await expect(retryEmail(2_000_000_000)).rejects.toThrow(new NotFound("email"));
  await expect(cancelEmail(2_000_000_000)).rejects.toThrow(new NotFound("email"));
});

test("an address without a mailbox is allowed again; what its owner decided stays", async () => {
  const { emailAddressId: id } = await emailFactory();
  const optedOutAt = new Date();
  await db.emailAddress.update({ where: { id }, data: { suppressedAt: new Date(), optedOutAt } });
  await allowAddress(id);
  expect(await addressOf(id)).toMatchObject({ suppressedAt: null, optedOutAt });
  await expect(allowAddress(id)).rejects.toThrow(Conflict);
  await expect(allowAddress(2_000_000_000)).rejects.toThrow(NotFound);
});

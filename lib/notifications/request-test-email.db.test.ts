import { expect, test } from "vitest";
import { db } from "@/lib/db/client";
import { ensureAddress } from "@/lib/outbox/addresses";
import { claimEmails } from "@/lib/outbox/claim";
import { requestTestEmail } from "./request-test-email";

const stored = (id: number) => db.email.findUniqueOrThrow({ where: { id }, include: { emailAddress: true } });

test("a test email is in the outbox, due now", async () => {
  const { id } = await requestTestEmail("Ann@Example.com");
  const email = await stored(id);
  expect(email).toMatchObject({ kind: "test", status: "waiting", talkId: null });
  expect(email.emailAddress.address).toBe("Ann@Example.com");
  expect(email.dueAt.getTime()).toBeLessThanOrEqual(Date.now());
});

test("asked for twice at once, and in any case, it is one email", async () => {
  const [one, two] = await Promise.all([
    requestTestEmail("bob@example.com"),
    requestTestEmail("BOB@example.com"),
  ]);
  expect(one).toEqual(two);
});

test("while one is being sent, another one can be asked for", async () => {
  const { id } = await requestTestEmail("cy@example.com");
  await claimEmails({ owner: "a flusher", milliseconds: 60_000 }, 100, new Date());
  expect((await requestTestEmail("cy@example.com")).id).not.toBe(id);
});

test("it is written to an address that gets no other email, too", async () => {
  const addressId = await ensureAddress(db, "dee@example.com");
  const now = new Date();
  await db.emailAddress.update({
    where: { id: addressId },
    data: { suppressedAt: now, optedOutAt: now },
  });
  const { id } = await requestTestEmail("dee@example.com");
  expect(await stored(id)).toMatchObject({ status: "waiting", emailAddressId: addressId });
});

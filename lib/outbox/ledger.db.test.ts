import { expect, test } from "vitest";
import { emailsFactory } from "@/lib/testing/factories/email";
import { emailNow } from "@/lib/testing/mail/flushing";
import { claimEmails } from "./claim";
import { Ledger } from "./ledger";
import type { Outcome } from "./outcome";

test("a result that the database refuses undoes none of the others, and nothing is noted twice", async () => {
  await emailsFactory(3);
  const now = new Date();
  const lease = { owner: "someone", milliseconds: 60_000 };
  const [accepted, deferred, poison] = await claimEmails(lease, 3, now);
  if (!accepted || !deferred || !poison) throw new Error("three emails were due");
  const ledger = new Ledger({ lease, lanes: 3, now: () => now });
  const later: Outcome = { kind: "deferred", response: "451 Later" };
  const notes = await Promise.allSettled([
    ledger.note({ ...accepted, message: null, outcome: { kind: "sent", response: "250 OK" } }),
    ledger.note({ ...deferred, message: null, outcome: later }),
    // No email has this number: its delivery cannot be written.
    ledger.note({ ...poison, id: 2_000_000_000, message: null, outcome: later }),
  ]);
  expect(notes.every(({ status }) => status === "rejected")).toBe(true);
  const { deliveries: once, status } = await emailNow(accepted.id);
  expect([status, once.map(({ outcome }) => outcome)]).toEqual(["sent", ["accepted"]]);
  const { deliveries, attempts } = await emailNow(deferred.id);
  expect([attempts, deliveries.map(({ outcome }) => outcome)]).toEqual([1, ["deferred"]]);
});

import { addHours } from "date-fns";
import { expect, test } from "vitest";
import { db } from "@/lib/db/client";
import { emailFactory, emailsFactory } from "@/lib/testing/factories/email";
import { emailNow, flush, mailServerFor, recipientsAt } from "@/lib/testing/mail/flushing";
import { openTransport } from "./transport";

const noon = new Date();
const anHourAhead = () => addHours(noon, 1);
const anHourBack = () => addHours(noon, -1);

/** Settles when the server has a message in hand, which it accepts as soon as `accept` is called. */
function heldUp(server: Awaited<ReturnType<typeof mailServerFor>>["server"]) {
  let accept = () => {};
  const until = new Promise<void>((resolve) => {
    accept = resolve;
  });
  const inHand = new Promise<void>((resolve) => {
    server.behave(({ step }) => {
      if (step !== "end") return null;
      resolve();
      return { until };
    });
  });
  return { inHand, accept };
}

test("where the clock leaps ahead in the middle, what is under way may go twice, as the same message, and nothing else does", async () => {
  const { server, transport } = await mailServerFor({}, { connections: 1 });
  const emails = await emailsFactory(5);
  const { inHand, accept } = heldUp(server);
  let clock = noon;
  const now = () => clock;
  const first = flush(transport, { lanes: 1, now });
  await inHand;
  clock = anHourAhead();
  const other = openTransport({ url: server.url, connections: 1 });
  const second = flush(other, { lanes: 1, now });
  accept();
  await Promise.all([first, second]);
  other.close();
  expect(new Set(recipientsAt(server)).size).toBe(emails.length);
  expect(recipientsAt(server).length).toBeLessThanOrEqual(emails.length + 1);
  expect(await db.email.count({ where: { status: { not: "sent" } } })).toBe(0);
});

test("where the clock is put back, what was due waits until it is due again, and is sent once", async () => {
  const { server, transport } = await mailServerFor();
  const { id } = await emailFactory({ dueAt: noon });
  expect(await flush(transport, { now: anHourBack })).toMatchObject({ sent: 0 });
  expect(await flush(transport, { now: () => noon })).toMatchObject({ sent: 1 });
  expect(await flush(transport, { now: anHourBack })).toMatchObject({ sent: 0 });
  expect(await flush(transport, { now: anHourAhead })).toMatchObject({ sent: 0 });
  expect((await emailNow(id)).status).toBe("sent");
  expect(server.messages()).toHaveLength(1);
});

import { addMinutes } from "date-fns";
import { expect, test } from "vitest";
import { db } from "@/lib/db/client";
import { emailFactory, emailsFactory } from "@/lib/testing/factories/email";
import { emailNow, flush, mailServerFor } from "@/lib/testing/mail/flushing";
import { plainCompose } from "@/lib/testing/mail/plain-compose";

test("what the mail server accepts is sent, with its answer", async () => {
  const { server, transport } = await mailServerFor();
  const { id, emailAddress } = await emailFactory();
  expect(await flush(transport)).toMatchObject({ sent: 1, deferred: 0 });

  const email = await emailNow(id);
  expect(email).toMatchObject({
    status: "sent",
    attempts: 1,
    subject: `Email ${id}`,
    leaseOwner: null,
    text: null,
  });
  expect(email.doneAt).not.toBeNull();
  expect(email.deliveries).toMatchObject([{ outcome: "accepted", response: "250 OK: message queued" }]);
  expect(server.received(emailAddress.address)).toHaveLength(1);
});

test("what is not due stays, and what was sent is not sent again", async () => {
  const { server, transport } = await mailServerFor();
  const later = await emailFactory({ dueAt: addMinutes(new Date(), 5) });
  await emailFactory();
  await flush(transport);
  await flush(transport);
  expect(server.messages()).toHaveLength(1);
  expect(await emailNow(later.id)).toMatchObject({ status: "waiting", attempts: 0, openKey: later.openKey });
});

test("an email that is on its way is open no more: what comes now goes into another one", async () => {
  const { server, transport } = await mailServerFor();
  const { id } = await emailFactory();
  server.behave(({ step }) => (step === "to" ? { code: 451, text: "Later" } : null));
  await flush(transport);
  expect(await emailNow(id)).toMatchObject({ status: "waiting", openKey: null });
});

test("without a mail server, messages are kept where one can read them", async () => {
  const { id } = await emailFactory();
  expect(await flush(null)).toMatchObject({ kept: 1, sent: 0 });
  const email = await emailNow(id);
  expect(email).toMatchObject({ status: "kept", attempts: 0, deliveries: [], subject: `Email ${id}` });
  expect(email.text).toBe(`This is email ${id}.`);
  expect(email.html).toContain(`<b>${id}</b>`);
});

test("an email with nothing to say any more is cancelled, and says why", async () => {
  const { server, transport } = await mailServerFor();
  const { id } = await emailFactory();
  const compose = plainCompose(() => ({ nothing: "It is no news any more." }));
  expect(await flush(transport, { compose })).toMatchObject({ cancelled: 1, sent: 0 });
  expect(await emailNow(id)).toMatchObject({
    status: "cancelled",
    note: "It is no news any more.",
    deliveries: [],
  });
  expect(server.messages()).toEqual([]);
});

test("an email that cannot be written waits, and holds up nobody else", async () => {
  const { transport } = await mailServerFor();
  const [faulty, ...others] = await emailsFactory(4);
  const compose = plainCompose((id, message) =>
    id === faulty?.id ? { fault: "No such word." } : { message },
  );
  expect(await flush(transport, { compose })).toMatchObject({ sent: 3, deferred: 1 });
  const email = await emailNow(faulty?.id ?? 0);
  expect(email).toMatchObject({ status: "waiting", attempts: 1 });
  expect(email.deliveries).toMatchObject([{ outcome: "deferred", response: "No such word." }]);
  for (const { id } of others) expect(await emailNow(id)).toMatchObject({ status: "sent" });
});

test("where nothing can be written at all, everything is given back at once", async () => {
  const { server, transport } = await mailServerFor();
  await emailsFactory(3);
  const compose = () => Promise.reject(new Error("the database is away"));
  await expect(flush(transport, { compose })).rejects.toThrow("the database is away");
  expect(await db.email.count({ where: { status: "waiting", leaseOwner: null } })).toBe(3);
  expect(await flush(transport)).toMatchObject({ sent: 3 });
  expect(await db.delivery.count({ where: { outcome: "interrupted" } })).toBe(0);
  expect(server.messages()).toHaveLength(3);
});

test("many emails go out over as many connections as there may be, and each is noted", async () => {
  const { server, transport } = await mailServerFor({}, { connections: 3 });
  const emails = await emailsFactory(150);
  expect(await flush(transport, { lanes: 3 })).toMatchObject({ sent: 150 });
  expect(
    server
      .messages()
      .map(({ recipient }) => recipient)
      .sort(),
  ).toEqual(emails.map(({ emailAddress }) => emailAddress.address).sort());
  expect(await db.delivery.count({ where: { outcome: "accepted" } })).toBe(150);
  expect(server.connections()).toBe(3);
});

test("a signal stops: what is being sent is sent, the rest is given back", async () => {
  const { server, transport } = await mailServerFor();
  await emailsFactory(10);
  const stop = new AbortController();
  server.behave(({ step }) => {
    if (step === "end") stop.abort();
    return null;
  });
  const { sent } = await flush(transport, { signal: stop.signal });
  expect(sent).toBeGreaterThanOrEqual(1);
  expect(sent).toBeLessThanOrEqual(2);
  expect(server.messages()).toHaveLength(sent);
  expect(await db.email.count({ where: { status: "sent" } })).toBe(sent);
  expect(await db.email.count({ where: { status: "waiting", leaseOwner: null } })).toBe(10 - sent);
});

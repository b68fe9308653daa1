import { addHours, addMinutes, differenceInSeconds } from "date-fns";
import { expect, test } from "vitest";
import { db } from "@/lib/db/client";
import { emailFactory, emailsFactory } from "@/lib/testing/factories/email";
import { talkFactory } from "@/lib/testing/factories/talk";
import { emailNow, flush, mailServerFor, recipientsAt } from "@/lib/testing/mail/flushing";

test("a person's emails about a talk go out in order, also where one has to be tried again", async () => {
  const { server, transport } = await mailServerFor();
  const start = new Date();
  const address = "reader@example.com";
  const { id: talkId } = await talkFactory();
  const ids: number[] = [];
  for (const minutes of [-9, -6, -3]) {
    const dueAt = addMinutes(start, minutes);
    ids.push((await emailFactory({ address, dueAt, talkId })).id);
  }
  const [other] = await emailsFactory(1);
  server.behave(({ step, recipient }) =>
    step === "to" && recipient === address ? { code: 450, text: "4.2.2 Full" } : null,
  );
  await flush(transport, { now: () => start });
  expect(await emailNow(other?.id ?? 0)).toMatchObject({ status: "sent" });
  expect((await Promise.all(ids.map(emailNow))).map(({ attempts }) => attempts)).toEqual([1, 0, 0]);

  server.behave();
  await flush(transport, { now: () => start });
  expect(server.received(address)).toEqual([]);
  await flush(transport, { now: () => addMinutes(start, 2) });
  const subjects = await Promise.all(
    server.received(address).map(async (each) => (await each.parsed()).subject),
  );
  expect(subjects).toEqual(ids.map((id) => `Email ${id}`));
});

test("delays grow from attempt to attempt, and after the last one it is given up", async () => {
  const { server, transport } = await mailServerFor();
  let now = new Date();
  const { id } = await emailFactory({ dueAt: now });
  server.behave(({ step }) => (step === "to" ? { code: 451, text: "4.7.1 Greylisted" } : null));
  const delays: number[] = [];
  for (let attempt = 1; attempt <= 6; attempt++) {
    await flush(transport, { now: () => now });
    const { status, attempts, dueAt } = await emailNow(id);
    expect([status, attempts]).toEqual(["waiting", attempt]);
    delays.push(differenceInSeconds(dueAt, now) / 60);
    now = dueAt;
  }
  for (const [index, minutes] of [1, 5, 30, 120, 360, 1440].entries()) {
    expect(delays[index]).toBeGreaterThanOrEqual(minutes * 0.99);
    expect(delays[index]).toBeLessThanOrEqual(minutes * 1.2);
  }
  await flush(transport, { now: () => now });
  const email = await emailNow(id);
  expect(email).toMatchObject({ status: "failed", attempts: 7, emailAddress: { suppressedAt: null } });
  expect(email.deliveries).toHaveLength(7);
  expect(new Set(email.deliveries.map(({ response }) => response))).toEqual(
    new Set(["451 4.7.1 Greylisted"]),
  );
});

test("an email is not tried again after five days", async () => {
  const { server, transport } = await mailServerFor();
  const start = new Date();
  const { id } = await emailFactory({ dueAt: start });
  server.behave(({ step }) => (step === "to" ? { code: 451, text: "Later" } : null));
  await flush(transport, { now: () => addMinutes(start, 5 * 24 * 60) });
  expect(await emailNow(id)).toMatchObject({ status: "failed", attempts: 1 });
});

test("a mail server that is away for an hour costs nobody an attempt, and then everything goes out in order", async () => {
  const { server, transport } = await mailServerFor();
  const start = new Date();
  const people = ["a@example.com", "b@example.com", "c@example.com"];
  const due = people.flatMap((address) => [-4, -3, -2].map((minutes) => ({ address, minutes })));
  for (const { address, minutes } of due) await emailFactory({ address, dueAt: addMinutes(start, minutes) });
  await server.pause();
  for (let minute = 0; minute < 60; minute += 10) {
    const tally = await flush(transport, { now: () => addMinutes(start, minute) });
    expect(tally.unreachable).toBeGreaterThanOrEqual(1);
    expect(tally).toMatchObject({ sent: 0, deferred: 0 });
  }
  expect(await db.email.count({ where: { status: "waiting", attempts: 0, leaseOwner: null } })).toBe(9);

  await server.resume();
  expect(await flush(transport, { now: () => addHours(start, 1) })).toMatchObject({
    sent: 9,
    unreachable: 0,
  });
  const arrived = await Promise.all(server.messages().map((each) => each.parsed()));
  for (const address of people) {
    const ids = await db.email.findMany({
      where: { emailAddress: { address } },
      orderBy: { readyAt: "asc" },
      select: { id: true },
    });
    const subjects = arrived
      .filter(({ to }) => [to].flat()[0]?.text === address)
      .map(({ subject }) => subject);
    expect(subjects).toEqual(ids.map(({ id }) => `Email ${id}`));
  }
  expect(recipientsAt(server)).toHaveLength(9);
});

test("a message that a mail server dislikes holds back nothing that the same person hears of other talks", async () => {
  const { server, transport } = await mailServerFor();
  const address = "patient@example.com";
  const talks = [await talkFactory(), await talkFactory()];
  const [disliked, other] = await Promise.all(talks.map(({ id }) => emailFactory({ address, talkId: id })));
  server.behave(({ step }) => (step === "end" ? { code: 451, text: "4.7.1 Hm" } : null));
  const now = new Date();
  await db.email.update({ where: { id: other?.id ?? 0 }, data: { dueAt: addMinutes(now, 1) } });
  await flush(transport, { now: () => now });
  server.behave();
  await flush(transport, { now: () => addMinutes(now, 1) });
  expect(await emailNow(disliked?.id ?? 0)).toMatchObject({ status: "waiting", attempts: 1 });
  expect(await emailNow(other?.id ?? 0)).toMatchObject({ status: "sent" });
});

import { expect, test } from "vitest";
import { db } from "@/lib/db/client";
import { emailFactory, emailsFactory } from "@/lib/testing/factories/email";
import { emailNow, flush, mailServerFor } from "@/lib/testing/mail/flushing";
import type { Misbehaviour, Step } from "@/lib/testing/mail/misbehaviour";
import { isAway } from "./flush";

const at = (step: Step, misbehaviour: Misbehaviour) => (moment: { step: Step }) =>
  moment.step === step ? misbehaviour : null;

test.each([
  ["MAIL FROM", "from"],
  ["RCPT TO", "to"],
  ["DATA", "end"],
] as const)("4xx at %s: it is tried again later, with what the server said", async (_command, step) => {
  const { server, transport } = await mailServerFor({ behave: at(step, { code: 451, text: "4.3.0 Busy" }) });
  const { id } = await emailFactory();
  expect(await flush(transport)).toMatchObject({ deferred: 1, sent: 0 });
  const email = await emailNow(id);
  expect(email).toMatchObject({ status: "waiting", attempts: 1, leaseOwner: null, leaseUntil: null });
  expect(email.dueAt.getTime()).toBeGreaterThan(Date.now());
  expect(email.deliveries).toMatchObject([{ outcome: "deferred", response: "451 4.3.0 Busy" }]);
  expect(server.messages()).toEqual([]);
});

test.each([
  ["to", "550 5.1.1 No such user", true],
  ["to", "550 5.2.1 Mailbox disabled", true],
  ["to", "553 no such mailbox", true],
  ["to", "550 5.7.1 We do not like you", false],
  ["to", "550 5.1.8 We do not like your sender", false],
  ["to", "550 Relay not permitted", false],
  ["to", "554 Relay access denied", false],
  ["to", "554 5.7.606 Access denied", false],
  ["end", "554 5.6.0 Not a message", false],
  ["end", "550 5.1.1 No such user", false],
] as const)("at %s, `%s` ends it; the address is gone: %s", async (step, response, isGone) => {
  const [code = "", ...words] = response.split(" ");
  const refusal = { code: Number(code), text: words.join(" ") };
  const { transport } = await mailServerFor({ behave: at(step, refusal) });
  const { id } = await emailFactory();
  expect(await flush(transport)).toMatchObject({ refused: 1, sent: 0 });
  const email = await emailNow(id);
  expect(email).toMatchObject({
    status: "failed",
    attempts: 1,
    deliveries: [{ outcome: "refused", response }],
  });
  expect(email.emailAddress.suppressedAt !== null).toBe(isGone);
});

test.each([
  ["from", "550 5.1.0 Who are you?"],
  ["from", "530 5.7.0 Log in first"],
  ["to", "530 Authentication required"],
  ["to", "550 5.4.5 Daily user sending limit exceeded"],
  ["to", "552 5.2.2 Mailbox full"],
  ["end", "552 5.3.4 Message too big today"],
] as const)("at %s, `%s` is no reader's fault and may pass: it is tried again", async (step, response) => {
  const [code = "", ...words] = response.split(" ");
  const { transport } = await mailServerFor({
    behave: at(step, { code: Number(code), text: words.join(" ") }),
  });
  const { id } = await emailFactory();
  expect(await flush(transport)).toMatchObject({ deferred: 1, refused: 0 });
  const email = await emailNow(id);
  expect(email).toMatchObject({ status: "waiting", deliveries: [{ outcome: "deferred", response }] });
  expect(email.emailAddress.suppressedAt).toBeNull();
});

test("a server that takes fewer connections than we open gets all of it through those", async () => {
  await emailsFactory(30);
  const open = new Set<number>();
  const { server, transport } = await mailServerFor(
    {
      behave: ({ step, connection }) => {
        if (step !== "connect") return null;
        if (open.size >= 2) return { code: 421, text: "4.7.0 Too many connections" };
        open.add(connection);
        return null;
      },
    },
    { connections: 5 },
  );
  const tally = await flush(transport, { lanes: 5 });
  expect(tally.sent).toBe(30);
  expect(isAway(tally)).toBe(false);
  expect(server.messages()).toHaveLength(30);
});

test("an answer that the database cannot keep costs nobody an email", async () => {
  const { server, transport } = await mailServerFor({
    behave: at("end", { code: 451, text: "4.3.0 Nothing \0 here" }),
  });
  await emailsFactory(3);
  expect(await flush(transport)).toMatchObject({ deferred: 3 });
  expect(await db.delivery.count({ where: { outcome: "deferred" } })).toBe(3);
  expect(server.messages()).toEqual([]);
});

test("a server that says nothing is borne for a while", async () => {
  const hangs = { behave: at("to", "hang") };
  const { transport } = await mailServerFor(hangs, { socketTimeout: 300 });
  const { id } = await emailFactory();
  expect(await flush(transport)).toMatchObject({ deferred: 1 });
  const email = await emailNow(id);
  expect(email).toMatchObject({ status: "waiting", attempts: 1 });
  expect(email.deliveries).toMatchObject([
    { outcome: "deferred", response: expect.stringMatching(/timeout/i) },
  ]);
});

test.each(["data", "end"] as const)(
  "a connection that is cut (%s) is an attempt, and the outbox decides when the next is",
  async (step) => {
    const { server, transport } = await mailServerFor({ behave: at(step, "drop") });
    const { id } = await emailFactory();
    expect(await flush(transport)).toMatchObject({ deferred: 1, sent: 0 });
    expect(await emailNow(id)).toMatchObject({
      status: "waiting",
      attempts: 1,
      deliveries: [{ outcome: "deferred" }],
    });
    // One for the message, and one to see whether the server is there at all.
    expect(server.connections()).toBe(2);
    expect(server.messages()).toEqual([]);
  },
);

test("where the answer to a message is lost, it is sent again under the same Message-ID, not by nodemailer itself", async () => {
  const { server, transport } = await mailServerFor({ behave: at("accepted", "drop") });
  const { id } = await emailFactory();
  await flush(transport);
  expect(await emailNow(id)).toMatchObject({
    status: "waiting",
    attempts: 1,
    deliveries: [{ outcome: "deferred" }],
  });
  expect(server.messages()).toHaveLength(1);

  server.behave();
  const { dueAt } = await emailNow(id);
  expect(await flush(transport, { now: () => dueAt })).toMatchObject({ sent: 1 });
  const [first, second] = await Promise.all(server.messages().map((each) => each.parsed()));
  expect(first?.messageId).toMatch(/^<email-\d+\.\w+@localhost>$/);
  expect(second?.messageId).toBe(first?.messageId);
});

test("one bad connection does not keep others from being sent", async () => {
  const [unlucky, ...others] = await emailsFactory(6);
  const { transport } = await mailServerFor({
    behave: ({ step, recipient }) =>
      step === "end" && recipient === unlucky?.emailAddress.address ? "drop" : null,
  });
  expect(await flush(transport)).toMatchObject({ sent: 5, deferred: 1 });
  for (const { id } of others) expect(await emailNow(id)).toMatchObject({ status: "sent" });
});

const away = { status: "waiting", attempts: 0, leaseOwner: null } as const;

test("nobody listens: it is nobody's attempt, and the rest need not be tried", async () => {
  const { server, transport } = await mailServerFor();
  const emails = await emailsFactory(5);
  await server.pause();
  const tally = await flush(transport);
  expect(tally).toMatchObject({ sent: 0, deferred: 0, refused: 0 });
  expect(tally.unreachable).toBeLessThanOrEqual(2);
  expect(await db.email.count({ where: away })).toBe(5);
  const deliveries = await db.delivery.findMany();
  expect(deliveries).toHaveLength(tally.unreachable);
  expect(deliveries[0]).toMatchObject({
    outcome: "unreachable",
    response: expect.stringMatching(/ECONNREFUSED/),
  });

  await server.resume();
  expect(await flush(transport)).toMatchObject({ sent: emails.length, unreachable: 0 });
});

test.each([
  ["a wrong password", { login: { user: "talks", password: "right" } }, /^535 /],
  ["a server that closes", { behave: at("connect", { code: 421, text: "4.3.2 Closing" }) }, /421/],
  ["a server that cuts every connection", { behave: at("connect", "drop") }, /./],
])("%s is nobody's attempt either", async (_what, options, reason) => {
  const { server, transport } = await mailServerFor(options);
  if ("login" in options) server.behave(at("login", { code: 535, text: "5.7.8 Who are you?" }));
  const emails = await emailsFactory(3);
  const tally = await flush(transport);
  expect(tally).toMatchObject({ sent: 0, deferred: 0, refused: 0 });
  expect(await db.email.count({ where: away })).toBe(3);
  const [delivery] = await db.delivery.findMany();
  expect(delivery).toMatchObject({ outcome: "unreachable", response: expect.stringMatching(reason) });

  server.behave();
  expect(await flush(transport)).toMatchObject({ sent: emails.length });
});

import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { text } from "node:stream/consumers";
import { beforeEach, expect, onTestFinished, test, vi } from "vitest";
import { db } from "@/lib/db/client";
import { emailFactory } from "@/lib/testing/factories/email";
import { startMailServer } from "@/lib/testing/mail-server";
import { talks as inProcess } from "../testing/in-process";

const program = ["--conditions=react-server", "--import", "tsx", "scripts/talks.ts"];
const kept = "MAIL_URL is not set: email is kept, and can be read at http://localhost:3000/admin/mail.\n";
const patience = { timeout: 20_000, interval: 50 };

function start(words: string, env: Record<string, string> = {}) {
  const child = spawn(process.execPath, [...program, ...words.split(" ")], {
    env: { ...process.env, PORT: "3000", MAIL_WINDOW: "0", ...env },
  });
  onTestFinished(() => void child.kill("SIGKILL"));
  return child;
}

async function resultOf(
  child: ChildProcess & { stdout: NodeJS.ReadableStream; stderr: NodeJS.ReadableStream },
) {
  const [out, err, [code]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, "close"),
  ]);
  return { out, err, code };
}

const talks = (words: string, env?: Record<string, string>) => resultOf(start(words, env));

async function mailServer(...args: Parameters<typeof startMailServer>) {
  const server = await startMailServer(...args);
  onTestFinished(() => server.stop());
  return server;
}

const stored = (id: number) => db.email.findUniqueOrThrow({ where: { id } });

beforeEach(async () => {
  await db.delivery.deleteMany();
  await db.email.deleteMany();
});

test("flush sends what is due, and says on stderr what became of it", async () => {
  const server = await mailServer();
  const { id, emailAddress } = await emailFactory();
  const result = await talks("mail flush", { MAIL_URL: server.url });
  const tally = "sent 1, kept 0, deferred 0, refused 0, unreachable 0, cancelled 0\n";
  expect(result).toEqual({ out: "", err: tally, code: 0 });
  expect(server.received(emailAddress.address)).toHaveLength(1);
  expect((await stored(id)).status).toBe("sent");
});

test("without a mail server flush keeps what is due, and says so", async () => {
  const { id } = await emailFactory();
  const { err, code } = await talks("mail flush");
  expect([err, code]).toEqual([
    `${kept}sent 0, kept 1, deferred 0, refused 0, unreachable 0, cancelled 0\n`,
    0,
  ]);
  expect(await stored(id)).toMatchObject({ status: "kept", text: expect.stringContaining("email") });
});

test.each(["SIGTERM", "SIGINT"] as const)(
  "flush --watch sends what comes, until %s; what is being sent then is sent",
  async (signal) => {
    const arrived: string[] = [];
    const server = await mailServer({
      keep: ({ recipient }) => {
        arrived.push(recipient);
        if (arrived.length === 2) child.kill(signal);
      },
    });
    const child = start("mail flush --watch", { MAIL_URL: server.url });
    const result = resultOf(child);
    const first = await emailFactory();
    await vi.waitUntil(async () => (await stored(first.id)).status === "sent", patience);
    const second = await emailFactory();
    expect(await result).toEqual({ out: "", err: "Watching the outbox.\n", code: 0 });
    expect(arrived).toEqual([first.emailAddress.address, second.emailAddress.address]);
    expect((await stored(second.id)).status).toBe("sent");
  },
);

test("list writes the newest emails to stdout, a line for each, whatever a mail server said", async () => {
  const [older, newer] = [await emailFactory(), await emailFactory()];
  const doneAt = new Date("2026-11-21T10:00:00Z");
  await db.email.update({
    where: { id: newer.id },
    data: { status: "failed", attempts: 6, doneAt, subject: "New comments" },
  });
  await db.delivery.create({
    data: { emailId: newer.id, outcome: "refused", response: "550-No\r\n550\tsuch \u001b[31muser" },
  });
  const newest = [
    ...[newer.id, "failed", newer.emailAddress.address, "New comments", doneAt.toISOString(), 6],
    "550-No 550 such  [31muser",
  ].join("\t");
  const oldest = [
    older.id,
    "waiting",
    older.emailAddress.address,
    "A test",
    older.dueAt.toISOString(),
    0,
    "",
  ];
  expect(await inProcess("mail", "list")).toEqual({
    out: `${newest}\n${oldest.join("\t")}\n`,
    err: "",
    code: 0,
  });
  expect((await inProcess("mail", "list", "--limit", "1")).out).toBe(`${newest}\n`);
  expect((await inProcess("mail", "list", "--status", "waiting")).out).toBe(`${oldest.join("\t")}\n`);
});

test("retry makes one email due, or all that failed, and says why it cannot", async () => {
  const [one, two, sent] = [await emailFactory(), await emailFactory(), await emailFactory()];
  await db.email.updateMany({ data: { status: "failed", openKey: null } });
  await db.email.update({ where: { id: sent.id }, data: { status: "sent" } });
  expect(await inProcess("mail", "retry", String(one.id))).toMatchObject({
    err: `${kept}Email ${one.id} is due.\n`,
    code: 0,
  });
  expect((await stored(one.id)).status).toBe("waiting");
  expect((await inProcess("mail", "retry", "--failed")).err).toBe(`${kept}Emails due again: 1.\n`);
  expect((await stored(two.id)).status).toBe("waiting");
  expect(await inProcess("mail", "retry", String(sent.id))).toMatchObject({
    err: `${kept}Error: This email was sent already.\n`,
    code: 1,
  });
});

test("test sends an email now, and says what the mail server answered", async () => {
  const server = await mailServer();
  const { err, code } = await talks("mail test ann@example.com", { MAIL_URL: server.url });
  expect(err).toMatch(/^Accepted: 250 .+\n$/);
  expect(code).toBe(0);
  expect(server.received("ann@example.com")).toHaveLength(1);
});

test("test fails where the mail server refuses", async () => {
  const refusal = { code: 550, text: "5.1.1 No such user" };
  const server = await mailServer({ behave: ({ step }) => (step === "to" ? refusal : null) });
  const { err, code } = await talks("mail test ann@example.com", { MAIL_URL: server.url });
  expect(err).toMatch(/^Error: it was not accepted: 550 .*No such user\n$/);
  expect(code).toBe(1);
});

test("test fails where the mail server is away, also where another email has found that out", async () => {
  const server = await mailServer();
  await server.pause();
  await emailFactory();
  const { err, code } = await talks("mail test bob@example.com", {
    MAIL_URL: server.url,
    MAIL_CONNECTIONS: "1",
  });
  expect(err).toMatch(/^Error: it was not accepted: .*ECONNREFUSED/);
  expect(code).toBe(1);
});

test("test fails where there is no mail server, and for what is no address", async () => {
  const none = { err: `${kept}Error: there is no mail server to accept it.\n`, code: 1 };
  expect(await talks("mail test cy@example.com")).toMatchObject(none);
  expect(await talks("mail test nobody")).toMatchObject({ err: "Error: Invalid email address.\n", code: 1 });
});

import { afterEach, expect, test } from "vitest";
import { startMailServer } from "@/lib/testing/mail-server";
import type { MailMessage } from "./message";
import { openTransport, type TransportOptions } from "./transport";

const toClose: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of toClose.splice(0)) await close();
});

async function connect(
  options: Parameters<typeof startMailServer>[0] = {},
  change: (url: string) => Partial<TransportOptions> = () => ({}),
) {
  const server = await startMailServer(options);
  const transport = openTransport({ url: server.url, connections: 1, ...change(server.url) });
  toClose.push(
    () => transport.close(),
    () => server.stop(),
  );
  return { server, transport };
}

const message: MailMessage = {
  to: { name: "Ann", address: "ann@example.com" },
  subject: "New comment on How to be heard",
  text: "Grüße\n.\nA line with a dot alone.",
  html: "<p>Grüße</p>",
  unsubscribeUrl: `http://localhost:3000/unsubscribe/${"a-very_long.token".repeat(12)}`,
  thread: "talk-7",
};

async function received(change: Partial<MailMessage> = {}) {
  const { server, transport } = await connect();
  await transport.send({ ...message, ...change }, "<email-1.x@localhost>");
  const [arrived] = server.messages();
  if (!arrived) throw new Error("nothing arrived");
  return { ...arrived, mail: await arrived.parsed() };
}

/** A header's line as it came, with nothing unfolded. */
function rawHeader(source: Buffer, name: string) {
  const [head = ""] = source.toString("latin1").split("\r\n\r\n");
  return head
    .split(/\r\n(?![ \t])/)
    .filter((line) => line.toLowerCase().startsWith(`${name.toLowerCase()}:`));
}

test("a message says the same as text and as HTML, to one person, from us", async () => {
  const { mail, recipient } = await received();
  expect(recipient).toBe("ann@example.com");
  expect(mail.from?.text).toBe('"Talks" <talks@localhost>');
  expect([mail.to].flat()[0]?.value).toEqual([{ name: "Ann", address: "ann@example.com" }]);
  expect(mail.subject).toBe(message.subject);
  expect(mail.text?.trimEnd()).toBe(message.text);
  expect(mail.html).toContain("<p>Grüße</p>");
  expect(mail.headers.get("content-type")).toMatchObject({ value: "multipart/alternative" });
  expect(mail.messageId).toBe("<email-1.x@localhost>");
});

test("mailboxes can stop, group and leave unanswered what we send", async () => {
  const { mail, source } = await received();
  expect(rawHeader(source, "List-Unsubscribe")).toEqual([`List-Unsubscribe: <${message.unsubscribeUrl}>`]);
  expect(rawHeader(source, "List-Unsubscribe-Post")).toEqual([
    "List-Unsubscribe-Post: List-Unsubscribe=One-Click",
  ]);
  expect(mail.headers.get("auto-submitted")).toBe("auto-generated");
  expect(mail.references).toBe("<talk-7@localhost>");
});

test("what has no thread and cannot be stopped says nothing about either", async () => {
  const { mail, source } = await received({ unsubscribeUrl: null, thread: null });
  expect(rawHeader(source, "List-Unsubscribe")).toEqual([]);
  expect(rawHeader(source, "List-Unsubscribe-Post")).toEqual([]);
  expect(mail.references).toBeUndefined();
});

test.each([
  'Ann "the \\ quote" O\'Neil, Esq.',
  "Żółć 日本語 🎤",
  "Ann\r\nBcc: victim@example.com\r\n\r\nbody",
  "Ann <victim@example.com>, victim@example.com",
  "",
])("a name of %j cannot add a recipient or a header", async (name) => {
  const { mail, recipient, source } = await received({ to: { name, address: "ann@example.com" } });
  expect(recipient).toBe("ann@example.com");
  const to = [mail.to].flat().flatMap((each) => each?.value ?? []);
  expect(to.map(({ address }) => address)).toEqual(["ann@example.com"]);
  expect(to[0]?.name.replace(/\s+/g, " ")).toBe(name.replace(/\s+/g, " "));
  expect(rawHeader(source, "Bcc")).toEqual([]);
});

test("nor can a subject", async () => {
  const { mail, source } = await received({ subject: "New\r\nBcc: victim@example.com\nX-More: 1 — ü" });
  expect(rawHeader(source, "Bcc")).toEqual([]);
  expect(rawHeader(source, "X-More")).toEqual([]);
  expect(mail.subject).toBe("New Bcc: victim@example.com X-More: 1 — ü");
});

test("STARTTLS is used where the server offers it, and its certificate has to be somebody's", async () => {
  const { server, transport } = await connect({ startTls: true });
  expect(await transport.send(message, "<1@localhost>")).toMatchObject({
    kind: "unreachable",
    response: expect.stringMatching(/certificate/),
  });
  expect(server.messages()).toEqual([]);

  const trusting = await connect({ startTls: true }, (url) => ({
    url: `${url}?tls.rejectUnauthorized=false`,
  }));
  expect(await trusting.transport.send(message, "<2@localhost>")).toMatchObject({ kind: "sent" });
  expect(trusting.server.messages()).toHaveLength(1);
});

test("whoever has the password may send, and nobody else", async () => {
  const login = { user: "talks", password: "s3cret" };
  const { transport } = await connect({ login });
  expect(await transport.findFault()).toBeNull();
  expect(await transport.send(message, "<1@localhost>")).toMatchObject({ kind: "sent" });

  const stranger = await connect({ login }, (url) => ({ url: url.replace("s3cret", "guess") }));
  expect(await stranger.transport.findFault()).toMatch(/^535/);
  expect(await stranger.transport.send(message, "<2@localhost>")).toMatchObject({ kind: "unreachable" });
});

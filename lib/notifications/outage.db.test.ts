import { addMinutes } from "date-fns";
import { afterEach, expect, test, vi } from "vitest";
import { postSpeakerComment, postVisitorComment } from "@/lib/comments/post-comment";
import { db } from "@/lib/db/client";
import { flushOutbox } from "@/lib/outbox/flush";
import { openTransport } from "@/lib/outbox/transport";
import { speakerFactory, viewerOf } from "@/lib/testing/factories/speaker";
import { subscriptionFactory } from "@/lib/testing/factories/subscription";
import { talkFactory } from "@/lib/testing/factories/talk";
import { startMailServer } from "@/lib/testing/mail-server";
import { composeEmails } from "./compose";

afterEach(() => vi.useRealTimers());

test("an hour without a mail server loses nothing: all goes out when it returns, in order for each person", async () => {
  const server = await startMailServer();
  const transport = openTransport({ url: server.url, connections: 3 });
  const flush = () => flushOutbox({ compose: composeEmails, transport, lanes: 3 });
  const speaker = await speakerFactory();
  const talk = await talkFactory({ speakerId: speaker.id });
  const readers = [];
  for (const _ of [1, 2, 3, 4]) readers.push(await subscriptionFactory({ talkId: talk.id }));

  await server.pause();
  const begun = new Date();
  for (let minute = 0; minute < 60; minute += 6) {
    vi.useFakeTimers({ toFake: ["Date"], now: addMinutes(begun, minute) });
    await postVisitorComment({
      name: "Vera",
      email: "v@example.com",
      body: `${minute}?`,
      notify: false,
      talkId: talk.id,
    });
    await postSpeakerComment(viewerOf(speaker), {
      talkId: talk.id,
      body: `Minute ${minute}.`,
      notify: false,
    });
    expect((await flush()).sent).toBe(0);
  }
  expect(await db.email.count({ where: { status: { notIn: ["waiting"] } } })).toBe(0);
  expect(await db.email.count({ where: { attempts: { gt: 0 } } })).toBe(0);
  expect(await db.delivery.count({ where: { outcome: "unreachable" } })).toBeGreaterThan(0);

  await server.resume();
  vi.setSystemTime(addMinutes(begun, 66));
  await flush();
  expect(await db.email.count({ where: { status: { not: "sent" } } })).toBe(0);
  const minutesToldTo = async (address: string) => {
    const mails = await Promise.all(server.received(address).map(({ parsed }) => parsed()));
    return mails.flatMap(({ text = "" }) => [...text.matchAll(/Minute (\d+)\./g)].map(([, n]) => Number(n)));
  };
  const expected = Array.from({ length: 10 }, (_, n) => n * 6);
  for (const { emailAddress } of readers) expect(await minutesToldTo(emailAddress.address)).toEqual(expected);
  expect(server.received(speaker.email).length).toBeGreaterThan(1);
  transport.close();
  await server.stop();
}, 60_000);

import { expect, test } from "vitest";
import { db } from "@/lib/db/client";
import { NotFound } from "@/lib/errors";
import type { IdPlace } from "@/lib/newest-first";
import { publishedCommentFactory } from "@/lib/testing/factories/comment";
import { emailFactory, emailsFactory } from "@/lib/testing/factories/email";
import { openEmails, recipient } from "./open-emails";
import { getEmail, listEmails, listLatestEmails } from "./queries";
import type { EmailStatus } from "./schema";

const path = "/admin/mail";
const start: IdPlace = { kind: "start" };
const idsOf = (page: Awaited<ReturnType<typeof listEmails>>) => page?.rows.map(({ id }) => id);

const answer = (emailId: number, outcome: "deferred" | "refused", response: string) =>
  db.delivery.create({ data: { emailId, outcome, response } });

const become = (ids: number[], status: EmailStatus) =>
  db.email.updateMany({ where: { id: { in: ids } }, data: { status } });

test("emails are listed newest first, 50 to a page, and the pages lead there and back", async () => {
  const ids = (await emailsFactory(60)).map(({ id }) => id).reverse();
  await become(ids, "sent");
  const first = await listEmails({ status: "sent", place: start }, path);
  expect(idsOf(first)).toEqual(ids.slice(0, 50));
  expect(first).toMatchObject({ newer: null, older: `${path}/before/${ids[49]}` });

  const before = { kind: "before", id: ids[49] ?? 0 } as const;
  const second = await listEmails({ status: "sent", place: before }, path);
  expect(idsOf(second)).toEqual(ids.slice(50));
  expect(second).toMatchObject({ newer: `${path}/after/${ids[50]}`, older: null });

  const after = { kind: "after", id: ids[55] ?? 0 } as const;
  const between = await listEmails({ status: "sent", place: after }, path);
  expect(idsOf(between)).toEqual(ids.slice(5, 55));
  expect(between).toMatchObject({ newer: `${path}/after/${ids[5]}`, older: `${path}/before/${ids[54]}` });
});

test("there is no page beyond the oldest, nor another one for the newest", async () => {
  const { id } = await emailFactory();
  await become([id], "kept");
  expect(await listEmails({ status: "kept", place: { kind: "before", id } }, path)).toBeNull();
  expect(await listEmails({ status: "kept", place: { kind: "after", id: id - 1 } }, path)).toBeNull();
  expect(await listEmails({ status: "cancelled", place: start }, path)).toEqual({
    rows: [],
    newer: null,
    older: null,
  });
});

test("only emails in the state that was asked for are listed", async () => {
  const [failed, waiting] = [await emailFactory(), await emailFactory()];
  await become([failed.id], "failed");
  expect(idsOf(await listEmails({ status: "failed", place: start }, path))).toEqual([failed.id]);
  expect(idsOf(await listEmails({ status: null, place: start }, path))?.slice(0, 2)).toEqual([
    waiting.id,
    failed.id,
  ]);
});

test("an email is listed with its recipient, what it is about and the last answer", async () => {
  const { id, emailAddress } = await emailFactory();
  await answer(id, "deferred", "451 Later");
  await answer(id, "refused", "550 No such user");
  const [email] = await listLatestEmails(null, 1);
  expect(email).toMatchObject({ id, to: emailAddress.address, title: "A test", attempts: 0, doneAt: null });
  expect(email?.lastAnswer).toMatchObject({ outcome: "refused", response: "550 No such user" });
  await db.email.update({ where: { id }, data: { subject: "Talks can send email" } });
  expect((await listLatestEmails(null, 1))[0]?.title).toBe("Talks can send email");
});

test("an email's own page has the comments in it and every answer, the latest first", async () => {
  const comment = await publishedCommentFactory();
  const talk = await db.talk.findUniqueOrThrow({ where: { id: comment.talkId } });
  const emailAddressId = comment.emailAddressId ?? 0;
  const facts = { kind: "talk", dueAt: new Date(), talkId: talk.id } as const;
  await db.$transaction((tx) => openEmails(tx, facts, recipient(emailAddressId, "talk:of-this-test")));
  const { id } = await db.email.findUniqueOrThrow({ where: { openKey: "talk:of-this-test" } });
  const carried = { kind: "published", commentId: comment.id, emailAddressId, emailId: id } as const;
  await db.notification.create({ data: carried });
  await answer(id, "deferred", "451 Later");
  await answer(id, "deferred", "451 Even later");

  const email = await getEmail(id);
  expect(email).toMatchObject({ kind: "talk", title: `New comments: ${talk.title}`, text: null, html: null });
  expect(email.talk).toEqual({ id: talk.id, title: talk.title });
  expect(email.notifications).toMatchObject([
    { kind: "published", comment: { id: comment.id, number: 1, status: "published", talk: { id: talk.id } } },
  ]);
  expect(email.deliveries.map(({ response }) => response)).toEqual(["451 Even later", "451 Later"]);
  expect(email).toMatchObject({ notificationCount: 1, deliveryCount: 2 });
});

test("an email's own page shows no more answers than it can, and says how many there are", async () => {
  const { id } = await emailFactory();
  const data = Array.from({ length: 120 }, (_, n) => ({
    emailId: id,
    outcome: "unreachable" as const,
    response: `No answer ${n}`,
  }));
  await db.delivery.createMany({ data });
  const { deliveries, deliveryCount } = await getEmail(id);
  expect(deliveries.map(({ response }) => response)).toEqual(
    Array.from({ length: 100 }, (_, n) => `No answer ${119 - n}`),
  );
  expect(deliveryCount).toBe(120);
});

test("the token of an address never leaves with its email", async () => {
  const { id, emailAddress } = await emailFactory();
  expect(JSON.stringify(await getEmail(id))).not.toContain(emailAddress.token);
});

test("there is nothing to show of an email that is not there", async () => {
  await expect(getEmail(2_000_000_000)).rejects.toThrow(new NotFound("email"));
});

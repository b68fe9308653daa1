import { differenceInMinutes } from "date-fns";
import { expect, test } from "vitest";
import { db } from "@/lib/db/client";
import { Conflict } from "@/lib/errors";
import { claimEmails } from "@/lib/outbox/claim";
import {
  heldCommentFactory,
  publishedCommentFactory,
  rejectedCommentFactory,
} from "@/lib/testing/factories/comment";
import { speakerFactory, viewerOf } from "@/lib/testing/factories/speaker";
import { subscriptionFactory } from "@/lib/testing/factories/subscription";
import { talkFactory } from "@/lib/testing/factories/talk";
import { decideComment } from "./decide";
import { postSpeakerComment, postVisitorComment } from "./post-comment";

type Talk = { id: number; speakerId: number };

const visitor = { name: "Vera", email: "vera@example.com", body: "Why?", notify: true };
const admin = async () => viewerOf(await speakerFactory({ isAdmin: true }));
const publish = async (id: number) => decideComment(await admin(), { id, to: "published" }, "page");
const speakerOf = (talk: Talk) => db.speaker.findUniqueOrThrow({ where: { id: talk.speakerId } });

/** Who is to hear of a talk's comments, by kind: addresses in alphabetical order. */
async function toldOf(talk: { id: number }, kind: "held" | "published" = "published") {
  const rows = await db.notification.findMany({
    where: { kind, comment: { talkId: talk.id } },
    select: { emailAddress: { select: { address: true } } },
  });
  return rows.map(({ emailAddress }) => emailAddress.address).sort();
}

const emailsTo = (address: string) =>
  db.email.findMany({ where: { emailAddress: { address } }, orderBy: { id: "asc" } });
const askedAddresses = async (talk: { id: number }) => {
  const rows = await db.email.findMany({
    where: { kind: "confirmation", talkId: talk.id },
    select: { emailAddress: { select: { address: true } } },
  });
  return rows.map(({ emailAddress }) => emailAddress.address);
};

test("the talk's speaker hears that a visitor's comment waits, within the window of five minutes", async () => {
  const talk = await talkFactory();
  const { email } = await speakerOf(talk);
  await postVisitorComment({ ...visitor, talkId: talk.id });
  expect(await toldOf(talk, "held")).toEqual([email]);
  const [opened] = await emailsTo(email);
  expect(opened).toMatchObject({ kind: "talk", status: "waiting", talkId: talk.id, attempts: 0 });
  expect(differenceInMinutes(opened?.dueAt ?? 0, new Date(), { roundingMethod: "round" })).toBe(5);
});

test("a published comment reaches the talk's speaker and who asked for it, not its author", async () => {
  const talk = await talkFactory();
  const { email } = await speakerOf(talk);
  const reader = await subscriptionFactory({ talkId: talk.id });
  await subscriptionFactory({ talkId: talk.id, address: "author@example.com" });
  const comment = await heldCommentFactory({ talkId: talk.id, email: "author@example.com" });
  await publish(comment.id);
  expect(await toldOf(talk)).toEqual([reader.emailAddress.address, email].sort());
});

test("whoever published a comment need not be told of it", async () => {
  const talk = await talkFactory();
  const comment = await heldCommentFactory({ talkId: talk.id });
  await decideComment(viewerOf(await speakerOf(talk)), { id: comment.id, to: "published" }, "page");
  expect(await toldOf(talk)).toEqual([]);
});

test("the speaker's own comment reaches who asked for it, and not the speaker", async () => {
  const talk = await talkFactory();
  const reader = await subscriptionFactory({ talkId: talk.id });
  const speaker = viewerOf(await speakerOf(talk));
  await postSpeakerComment(speaker, { talkId: talk.id, body: "Slides are up.", notify: true });
  expect(await toldOf(talk)).toEqual([reader.emailAddress.address]);
});

test("another speaker's comment is held, its talk's speaker hears of it, and its author hears of the next", async () => {
  const talk = await talkFactory();
  const { email } = await speakerOf(talk);
  const other = await speakerFactory();
  const { comment } = await postSpeakerComment(viewerOf(other), {
    talkId: talk.id,
    body: "Hm.",
    notify: true,
  });
  expect(await toldOf(talk, "held")).toEqual([email]);
  await publish(comment.id);
  expect(await toldOf(talk)).toEqual([email]);
  await publish((await heldCommentFactory({ talkId: talk.id })).id);
  expect(await toldOf(talk)).toEqual([email, email, other.email].sort());
});

test.each([
  ["has not confirmed", { confirmedAt: null }, {}],
  ["stopped email about the talk", { endedAt: new Date() }, {}],
  ["has no published comment any more", { lapsedAt: new Date() }, {}],
  ["stopped all email", {}, { optedOutAt: new Date() }],
  ["has an address that a mail server refused", {}, { suppressedAt: new Date() }],
])("who %s hears nothing", async (_, subscription, address) => {
  const talk = await talkFactory();
  const reader = await subscriptionFactory({ talkId: talk.id, ...subscription });
  await db.emailAddress.update({ where: { id: reader.emailAddressId }, data: address });
  await publish((await heldCommentFactory({ talkId: talk.id })).id);
  expect(await toldOf(talk)).toEqual([(await speakerOf(talk)).email]);
});

test("nobody hears of a comment that is held, rejected or spam, nor by way of one", async () => {
  const talk = await talkFactory();
  const viewer = await admin();
  const unhappy = await heldCommentFactory({ talkId: talk.id, notify: true, email: "unhappy@example.com" });
  await decideComment(viewer, { id: unhappy.id, to: "rejected" }, "page");
  const spam = await heldCommentFactory({ talkId: talk.id, notify: true, email: "spam@example.com" });
  await decideComment(viewer, { id: spam.id, to: "spam" }, "page");
  expect(await toldOf(talk)).toEqual([]);
  await publish((await heldCommentFactory({ talkId: talk.id })).id);
  expect(await toldOf(talk)).toEqual([(await speakerOf(talk)).email]);
  expect(await askedAddresses(talk)).toEqual([]);
});

test("however many comments come in a window, a person gets one email about a talk", async () => {
  const talk = await talkFactory();
  const elsewhere = await talkFactory({ speakerId: talk.speakerId });
  const { email } = await speakerOf(talk);
  for (const talkId of [talk.id, talk.id, talk.id, elsewhere.id]) {
    await postVisitorComment({ ...visitor, talkId });
  }
  expect((await emailsTo(email)).map(({ talkId }) => talkId)).toEqual([talk.id, elsewhere.id]);
});

test("what comes after an email was taken to be sent goes into the next one", async () => {
  const talk = await talkFactory();
  const { email } = await speakerOf(talk);
  await postVisitorComment({ ...visitor, talkId: talk.id });
  await db.email.updateMany({ where: { talkId: talk.id }, data: { dueAt: new Date(0) } });
  await claimEmails({ owner: "test", milliseconds: 60_000 }, 1000, new Date());
  await postVisitorComment({ ...visitor, talkId: talk.id });
  expect((await emailsTo(email)).map(({ status }) => status)).toEqual(["sending", "waiting"]);
  expect(await toldOf(talk, "held")).toEqual([email, email]);
});

test("an address is asked to confirm when its comment is published, not while it is held, and once", async () => {
  const talk = await talkFactory();
  const other = await talkFactory();
  const email = "victim@example.com";
  const { comment } = await postVisitorComment({ ...visitor, email, talkId: talk.id });
  expect(await emailsTo(email)).toEqual([]);
  await publish(comment.id);
  expect(await askedAddresses(talk)).toEqual([email]);
  for (const talkId of [talk.id, other.id]) {
    await publish((await postVisitorComment({ ...visitor, email, talkId })).comment.id);
  }
  expect((await emailsTo(email)).map(({ kind }) => kind)).toEqual(["confirmation"]);
});

test("who does not tick the box is not asked", async () => {
  const talk = await talkFactory();
  const { comment } = await postVisitorComment({ ...visitor, notify: false, talkId: talk.id });
  await publish(comment.id);
  expect(await askedAddresses(talk)).toEqual([]);
});

test("a comment from a browser that confirmed the address needs no confirmation", async () => {
  const talk = await talkFactory();
  const email = "known@example.com";
  const { comment } = await postVisitorComment({ ...visitor, email, talkId: talk.id }, "Known@example.com");
  await publish(comment.id);
  expect(await askedAddresses(talk)).toEqual([]);
  await publish((await heldCommentFactory({ talkId: talk.id })).id);
  expect(await toldOf(talk)).toContain(email);
});

test("nobody subscribes somebody else, also not to another talk than they confirmed", async () => {
  const known = await subscriptionFactory({ talkId: (await talkFactory()).id });
  const email = known.emailAddress.address;
  const talk = await talkFactory();
  const { comment } = await postVisitorComment({ ...visitor, email, talkId: talk.id });
  await publish(comment.id);
  expect(await askedAddresses(talk)).toEqual([email]);
  await publish((await heldCommentFactory({ talkId: talk.id })).id);
  const { email: speakersOwn } = await speakerOf(talk);
  expect(await toldOf(talk)).toEqual([speakersOwn, speakersOwn]);
});

test("who stopped email about a talk is not subscribed again by a comment in their name", async () => {
  const talk = await talkFactory();
  const gone = await subscriptionFactory({ talkId: talk.id, endedAt: new Date() });
  const email = gone.emailAddress.address;
  await publish((await postVisitorComment({ ...visitor, email, talkId: talk.id })).comment.id);
  await publish((await heldCommentFactory({ talkId: talk.id })).id);
  expect(await toldOf(talk)).not.toContain(email);
  expect(await emailsTo(email)).toEqual([]);
});

test("two moderators at once make one decision and one set of notifications", async () => {
  const talk = await talkFactory();
  await subscriptionFactory({ talkId: talk.id });
  const comment = await heldCommentFactory({ talkId: talk.id });
  const outcomes = await Promise.allSettled([publish(comment.id), publish(comment.id), publish(comment.id)]);
  const refused = outcomes.flatMap((outcome) => (outcome.status === "rejected" ? [outcome.reason] : []));
  expect(refused).toEqual([expect.any(Conflict), expect.any(Conflict)]);
  expect(await toldOf(talk)).toHaveLength(2);
});

test("a comment taken back before the email went out is in no email, until it is published again", async () => {
  const talk = await talkFactory();
  const reader = await subscriptionFactory({ talkId: talk.id });
  const comment = await heldCommentFactory({ talkId: talk.id });
  const viewer = viewerOf(await speakerOf(talk));
  await decideComment(viewer, { id: comment.id, to: "published" }, "page");
  await decideComment(viewer, { id: comment.id, to: "held" }, "page");
  expect(await toldOf(talk)).toEqual([]);
  await decideComment(viewer, { id: comment.id, to: "published" }, "page");
  expect(await toldOf(talk)).toEqual([reader.emailAddress.address]);
});

test("who was told of a comment once is not told again", async () => {
  const talk = await talkFactory();
  const reader = await subscriptionFactory({ talkId: talk.id });
  const comment = await heldCommentFactory({ talkId: talk.id });
  const viewer = viewerOf(await speakerOf(talk));
  await decideComment(viewer, { id: comment.id, to: "published" }, "page");
  await db.email.updateMany({ where: { talkId: talk.id }, data: { status: "sent", openKey: null } });
  await decideComment(viewer, { id: comment.id, to: "held" }, "page");
  await decideComment(viewer, { id: comment.id, to: "published" }, "page");
  expect(await toldOf(talk)).toEqual([reader.emailAddress.address]);
  expect(await emailsTo(reader.emailAddress.address)).toHaveLength(1);
});

test("who has no published comment any more hears nothing more", async () => {
  const talk = await talkFactory();
  const viewer = viewerOf(await speakerOf(talk));
  const email = "regret@example.com";
  const posted = [];
  for (const body of ["one", "two"]) {
    const { comment } = await postVisitorComment({ ...visitor, email, body, talkId: talk.id }, email);
    await decideComment(viewer, { id: comment.id, to: "published" }, "page");
    posted.push(comment.id);
  }
  const isSubscribed = async () =>
    (await db.subscription.count({ where: { emailAddress: { address: email }, lapsedAt: null } })) === 1;
  const [first = 0, second = 0] = posted;
  await decideComment(viewer, { id: first, to: "spam" }, "page");
  expect(await isSubscribed()).toBe(true);
  await decideComment(viewer, { id: second, to: "rejected" }, "page");
  expect(await isSubscribed()).toBe(false);
  await decideComment(viewer, { id: second, to: "published" }, "page");
  expect(await isSubscribed()).toBe(true);
});

test("a speaker who chose the digest gets one, in the morning of their own time zone", async () => {
  const speaker = await speakerFactory({ heldMail: "daily", publishedMail: "daily", timeZone: "Asia/Tokyo" });
  const talks = [await talkFactory({ speakerId: speaker.id }), await talkFactory({ speakerId: speaker.id })];
  for (const { id: talkId } of talks) await postVisitorComment({ ...visitor, talkId });
  await publish((await heldCommentFactory({ talkId: talks[0]?.id ?? 0 })).id);
  const emails = await emailsTo(speaker.email);
  expect(emails).toHaveLength(1);
  expect(emails[0]).toMatchObject({ kind: "digest", talkId: null });
  expect(emails[0]?.dueAt.toISOString()).toMatch(/T23:00:00.000Z$/);
  expect(await db.notification.count({ where: { emailId: emails[0]?.id ?? 0 } })).toBe(3);
});

test.each([
  ["heldMail", "held"],
  ["publishedMail", "published"],
] as const)("with %s off, a speaker hears nothing of what is %s under their talks", async (column, kind) => {
  const speaker = await speakerFactory({ [column]: "off" });
  const talk = await talkFactory({ speakerId: speaker.id });
  const { comment } = await postVisitorComment({ ...visitor, talkId: talk.id });
  await publish(comment.id);
  expect(await toldOf(talk, kind)).toEqual([]);
  expect(await toldOf(talk, kind === "held" ? "published" : "held")).toEqual([speaker.email]);
});

test("with followedMail off, a speaker hears nothing of other people's talks", async () => {
  const reader = await speakerFactory({ followedMail: "off" });
  const talk = await talkFactory();
  await subscriptionFactory({ talkId: talk.id, address: reader.email });
  await publish((await heldCommentFactory({ talkId: talk.id })).id);
  expect(await toldOf(talk)).toEqual([(await speakerOf(talk)).email]);
});

test("whose account was disabled hears nothing", async () => {
  const speaker = await speakerFactory({ disabledAt: new Date() });
  const talk = await talkFactory({ speakerId: speaker.id });
  const reader = await subscriptionFactory({ talkId: talk.id });
  const { comment } = await postVisitorComment({ ...visitor, talkId: talk.id });
  await publish(comment.id);
  expect(await toldOf(talk, "held")).toEqual([]);
  expect(await toldOf(talk)).toEqual([reader.emailAddress.address]);
});

test("a comment that could not be published leaves no email behind", async () => {
  const comment = await rejectedCommentFactory();
  const refused = decideComment(await admin(), { id: comment.id, from: "held", to: "published" }, "page");
  await expect(refused).rejects.toThrow(Conflict);
  expect(await db.email.count({ where: { talkId: comment.talkId } })).toBe(0);
});

test("a person under two names of one address is told once", async () => {
  const speaker = await speakerFactory();
  const talk = await talkFactory({ speakerId: speaker.id });
  await subscriptionFactory({ talkId: talk.id, address: speaker.email });
  await publishedCommentFactory({ talkId: talk.id, email: speaker.email, notify: true });
  await publish((await heldCommentFactory({ talkId: talk.id })).id);
  expect(await toldOf(talk)).toEqual([speaker.email]);
});

test("the talk's speaker still hears of it after a comment under their address was taken back", async () => {
  const talk = await talkFactory();
  const { email } = await speakerOf(talk);
  const { comment } = await postVisitorComment({ ...visitor, email, talkId: talk.id });
  await publish(comment.id);
  await decideComment(await admin(), { id: comment.id, to: "rejected" }, "page");
  await publish((await heldCommentFactory({ talkId: talk.id })).id);
  expect(await toldOf(talk)).toEqual([email]);
});

test("a comment that is approved late does not undo what its author stopped meanwhile; a new comment does", async () => {
  const talk = await talkFactory();
  const email = "changed-mind@example.com";
  const post = () => postVisitorComment({ ...visitor, email, talkId: talk.id }, email);
  const first = await post();
  await publish(first.comment.id);
  const early = await post();
  const where = { emailAddress: { address: email } };
  await db.subscription.updateMany({ where, data: { endedAt: new Date() } });
  const viewer = await admin();
  await decideComment(viewer, { id: first.comment.id, to: "held" }, "page");
  for (const { comment } of [first, early]) await publish(comment.id);
  expect(await db.subscription.count({ where: { ...where, endedAt: null } })).toBe(0);
  await publish((await post()).comment.id);
  expect(await db.subscription.count({ where: { ...where, endedAt: null } })).toBe(1);
});

test("who only types the speaker's address does not keep the speaker from hearing of it", async () => {
  const talk = await talkFactory();
  const { email } = await speakerOf(talk);
  await postVisitorComment({ ...visitor, email, talkId: talk.id });
  expect(await toldOf(talk, "held")).toEqual([email]);
});

test("an address whose message to confirm never left is asked again", async () => {
  const talk = await talkFactory();
  const email = "never-asked@example.com";
  const { comment } = await postVisitorComment({ ...visitor, email, talkId: talk.id });
  await publish(comment.id);
  await db.email.updateMany({
    where: { kind: "confirmation" },
    data: { status: "cancelled", openKey: null },
  });
  const other = await talkFactory();
  await publish((await postVisitorComment({ ...visitor, email, talkId: other.id })).comment.id);
  expect(await askedAddresses(other)).toEqual([email]);
});

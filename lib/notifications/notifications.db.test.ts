/** From a comment to what arrives, over real SMTP. */
import { addMinutes } from "date-fns";
import { expect, test } from "vitest";
import { decideComment } from "@/lib/comments/decide";
import { postSpeakerComment, postVisitorComment } from "@/lib/comments/post-comment";
import { db } from "@/lib/db/client";
import { appUrl } from "@/lib/env";
import { Conflict } from "@/lib/errors";
import { heldCommentFactory } from "@/lib/testing/factories/comment";
import { speakerFactory, viewerOf } from "@/lib/testing/factories/speaker";
import { subscriptionFactory } from "@/lib/testing/factories/subscription";
import { talkFactory } from "@/lib/testing/factories/talk";
import { deliverForReal } from "@/lib/testing/mail/delivery";

const delivery = deliverForReal();

const visitor = {
  name: "Vera Visitor",
  email: "vera@example.com",
  body: "Is it **really** so?",
  notify: true,
};

/** Sends what is due ten minutes from now: every window is over then. */
const flush = (now = addMinutes(new Date(), 10)) => delivery.flush(() => now);

const { mailTo } = delivery;

async function lastMailTo(address: string) {
  const mail = (await mailTo(address)).at(-1);
  if (!mail) throw new Error(`Nothing arrived for ${address}.`);
  return { ...mail, text: mail.text ?? "", html: mail.html || "" };
}

async function newTalk(facts: { title?: string } = {}) {
  const speaker = await speakerFactory({ name: "Sam Speaker" });
  const talk = await talkFactory({ speakerId: speaker.id, ...facts });
  return { speaker, talk, viewer: viewerOf(speaker) };
}

const linesWithLinks = (text: string) => text.split("\n").filter((line) => line.includes("://"));
const endOf = (address: string) =>
  db.email.findFirstOrThrow({ where: { emailAddress: { address } }, orderBy: { id: "desc" } });

test("the talk's speaker reads the whole comment, who wrote it, and where to decide", async () => {
  const { speaker, talk } = await newTalk({ title: "Flask at Scale" });
  await postVisitorComment({ ...visitor, talkId: talk.id });
  expect(await flush()).toMatchObject({ sent: 1 });
  const mail = await lastMailTo(speaker.email);
  expect(mail.subject).toContain("Flask at Scale");
  for (const part of [mail.text, mail.html]) {
    for (const said of ["Vera Visitor", "vera@example.com", "really", "/approve", "/reject", "/spam"])
      expect(part).toContain(said);
  }
  expect(mail.text).toContain("Is it **really** so?");
  expect(mail.html).toContain("<strong>really</strong>");
});

test("every link stands alone on its line, to our own address, with nothing after it", async () => {
  const { speaker, talk, viewer } = await newTalk();
  const reader = await subscriptionFactory({ talkId: talk.id });
  await postVisitorComment({ ...visitor, talkId: talk.id });
  await postSpeakerComment(viewer, { talkId: talk.id, body: "Here.", notify: false });
  await flush();
  for (const address of [speaker.email, reader.emailAddress.address]) {
    const lines = linesWithLinks((await lastMailTo(address)).text);
    expect(lines.length).toBeGreaterThan(1);
    for (const line of lines) expect(line.trim()).toMatch(new RegExp(`^${appUrl}/[\\w/#-]+[\\w-]$`));
  }
});

test("a link leads straight to the comment, on the page that it is on", async () => {
  const { talk, viewer } = await newTalk();
  const reader = await subscriptionFactory({ talkId: talk.id });
  await db.talk.update({ where: { id: talk.id }, data: { lastCommentNumber: 149, commentCount: 149 } });
  await postSpeakerComment(viewer, { talkId: talk.id, body: "Number 150.", notify: false });
  await flush();
  expect((await lastMailTo(reader.emailAddress.address)).text).toMatch(/\/comments\/2#comment-150$/m);
});

test("a newline in a name breaks no header, and stops nobody's email", async () => {
  const { speaker, talk } = await newTalk({ title: "Evil\r\nBcc: title@example.com" });
  await db.speaker.update({ where: { id: speaker.id }, data: { name: "Sam\r\nBcc: name@example.com" } });
  const { comment } = await postVisitorComment({ ...visitor, talkId: talk.id });
  const authorName = "Mallory\r\nBcc: author@example.com";
  await db.comment.update({ where: { id: comment.id }, data: { authorName } });
  const other = await newTalk();
  await postVisitorComment({ ...visitor, talkId: other.talk.id });
  expect(await flush()).toMatchObject({ sent: 2, deferred: 0 });
  const mail = await lastMailTo(speaker.email);
  expect(mail.bcc).toBeUndefined();
  expect(mail.headers.has("bcc")).toBe(false);
  for (const who of ["name", "title", "author"])
    expect(delivery.server().received(`${who}@example.com`)).toEqual([]);
  expect(await mailTo(other.speaker.email)).toHaveLength(1);
});

test("a stranger's address gets one message, with nothing in it that the stranger wrote", async () => {
  const { talk, viewer } = await newTalk();
  const email = "victim@example.com";
  const said = {
    name: "Visit evil.example",
    body: "Buy at evil.example",
    email,
    notify: true,
    talkId: talk.id,
  };
  for (const _ of [1, 2, 3]) {
    const { comment } = await postVisitorComment(said);
    await decideComment(viewer, { id: comment.id, to: "published" }, "page");
    await flush();
  }
  const mails = await mailTo(email);
  expect(mails).toHaveLength(1);
  expect(mails[0]?.text).not.toContain("evil.example");
  expect(mails[0]?.html).not.toContain("evil.example");
  expect(mails[0]?.text).toContain("/confirm/");
});

test("a comment approved twice makes one email", async () => {
  const { talk, viewer } = await newTalk();
  const reader = await subscriptionFactory({ talkId: talk.id });
  const { id } = await heldCommentFactory({ talkId: talk.id });
  const approve = () => decideComment(viewer, { id, from: "held", to: "published" }, "page");
  const outcomes = await Promise.allSettled([approve(), approve()]);
  expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  expect(await flush()).toMatchObject({ sent: 1 });
  await expect(approve()).rejects.toThrow(Conflict);
  await flush();
  expect(await mailTo(reader.emailAddress.address)).toHaveLength(1);
});

test("what was decided before the email went out is not asked any more", async () => {
  const { speaker, talk, viewer } = await newTalk();
  const { comment } = await postVisitorComment({ ...visitor, notify: false, talkId: talk.id });
  await decideComment(viewer, { id: comment.id, to: "spam" }, "page");
  expect(await flush()).toMatchObject({ sent: 0, cancelled: 1 });
  expect(await mailTo(speaker.email)).toEqual([]);
  expect(await endOf(speaker.email)).toMatchObject({
    status: "cancelled",
    note: "Nothing in it is news any more.",
  });
});

test("who stops hearing of a talk gets nothing of what was waiting", async () => {
  const { talk, viewer } = await newTalk();
  const reader = await subscriptionFactory({ talkId: talk.id });
  await postSpeakerComment(viewer, { talkId: talk.id, body: "Too late.", notify: false });
  await db.subscription.update({ where: { id: reader.id }, data: { endedAt: new Date() } });
  expect(await flush()).toMatchObject({ sent: 0, cancelled: 1 });
  expect(await mailTo(reader.emailAddress.address)).toEqual([]);
});

test("a speaker's old address learns nothing more of what waits for them", async () => {
  const { speaker, talk } = await newTalk();
  await postVisitorComment({ ...visitor, talkId: talk.id });
  const moved = { email: "new@example.com", emailKey: "new@example.com" };
  await db.speaker.update({ where: { id: speaker.id }, data: moved });
  expect(await flush()).toMatchObject({ sent: 0, cancelled: 1 });
  expect(await mailTo(speaker.email)).toEqual([]);
});

test("a digest tells of all talks, each with what is new there", async () => {
  const speaker = await speakerFactory({ heldMail: "daily" });
  for (const title of ["Morning Talk", "Evening Talk"]) {
    const talk = await talkFactory({ speakerId: speaker.id, title });
    await postVisitorComment({ ...visitor, body: `About the ${title}`, talkId: talk.id });
  }
  await flush();
  expect(await mailTo(speaker.email)).toEqual([]);
  await flush(addMinutes(new Date(), 24 * 60));
  const { text } = await lastMailTo(speaker.email);
  for (const said of ["About the Morning Talk", "About the Evening Talk"]) expect(text).toContain(said);
});

test("an address that a mail server refuses is not written to again", async () => {
  const { talk, viewer } = await newTalk();
  const reader = await subscriptionFactory({ talkId: talk.id });
  const { address } = reader.emailAddress;
  delivery
    .server()
    .behave(({ step, recipient }) =>
      step === "to" && recipient === address ? { code: 550, text: "5.1.1 No such user" } : null,
    );
  await postSpeakerComment(viewer, { talkId: talk.id, body: "One.", notify: false });
  expect(await flush()).toMatchObject({ refused: 1 });
  await postSpeakerComment(viewer, { talkId: talk.id, body: "Two.", notify: false });
  expect(await flush()).toMatchObject({ sent: 0, refused: 0 });
  expect(await db.email.count({ where: { emailAddressId: reader.emailAddressId } })).toBe(1);
});

test("the program that reads the mail is told how to stop it, and what belongs together", async () => {
  const { talk, viewer } = await newTalk();
  const reader = await subscriptionFactory({ talkId: talk.id });
  await postSpeakerComment(viewer, { talkId: talk.id, body: "One.", notify: false });
  await flush();
  const source = delivery.server().received(reader.emailAddress.address).at(-1)?.source.toString() ?? "";
  expect(source).toContain(`\r\nList-Unsubscribe: <${appUrl}/unsubscribe/${reader.token}>\r\n`);
  expect(source).toContain("\r\nList-Unsubscribe-Post: List-Unsubscribe=One-Click\r\n");
  expect(source).toMatch(new RegExp(`\r\nReferences: <talk-${talk.id}@`));
  expect(source).toMatch(/^Auto-Submitted: auto-generated\r$/m);
});

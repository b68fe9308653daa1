/** What arrives, over real SMTP, when a speaker asks for another address and when they have it. */
import { addMinutes } from "date-fns";
import { expect, test, vi } from "vitest";
import { decideComment } from "@/lib/comments/decide";
import { postVisitorComment } from "@/lib/comments/post-comment";
import { db } from "@/lib/db/client";
import { appUrl } from "@/lib/env";
import { disableSpeaker } from "@/lib/speakers/account-commands";
import { cancelEmailChange, changeEmail } from "@/lib/speakers/change-email";
import { confirmNewEmail } from "@/lib/speakers/new-email";
import { heldCommentFactory } from "@/lib/testing/factories/comment";
import { speakerFactory, viewerOf } from "@/lib/testing/factories/speaker";
import { subscriptionFactory } from "@/lib/testing/factories/subscription";
import { talkFactory } from "@/lib/testing/factories/talk";
import { deliverForReal } from "@/lib/testing/mail/delivery";

vi.hoisted(() => {
  process.env.MAIL_URL = "smtp://mail.example.com";
});

const password = "the password of before";
const delivery = deliverForReal();

const flush = (minutes = 10) => delivery.flush(() => addMinutes(new Date(), minutes));

const warning = "Your account is to get another email address";

/** What came besides the warning that another address was asked for, which is account-changes.db.test.ts's. */
const mailTo = async (address: string) =>
  (await delivery.mailTo(address)).filter(({ subject }) => subject !== warning);

let addresses = 0;
const newAddress = () => `new-${++addresses}@example.org`;

async function askingSpeaker(facts: Parameters<typeof speakerFactory>[0] = {}) {
  const speaker = await speakerFactory({ password, ...facts });
  const [viewer, email] = [viewerOf(speaker), newAddress()];
  await changeEmail(viewer, { email, password });
  const { emailToken } = await db.speaker.findUniqueOrThrow({ where: { id: speaker.id } });
  return { speaker, viewer, email, token: emailToken ?? "" };
}

const ask = (talkId: number, body: string) =>
  postVisitorComment({ name: "Vera", email: "vera@example.com", body, notify: false, talkId });

test("the new address is asked, the old one is warned", async () => {
  const { speaker, email, token } = await askingSpeaker();
  expect(await flush()).toMatchObject({ sent: 2 });
  const [mail] = await mailTo(email);
  expect(mail?.subject).toBe("Please confirm your new email address");
  expect(mail?.text).toContain(speaker.username);
  expect(mail?.text).toContain(`\n${appUrl}/confirm-email/${token}\n`);
  const [warned, ...more] = await delivery.mailTo(speaker.email);
  expect([warned?.subject, more]).toEqual([warning, []]);
  expect(warned?.text).not.toContain(token);
});

test("whoever wants no email at all is not asked, and the speaker is answered the same", async () => {
  const speaker = await speakerFactory({ password });
  const email = newAddress();
  await db.emailAddress.create({
    data: { address: email, addressKey: email, token: email.replace("@", "-"), optedOutAt: new Date() },
  });
  expect(await changeEmail(viewerOf(speaker), { email, password })).toBe("asked");
  expect(await flush()).toMatchObject({ sent: 1, cancelled: 1 });
  expect(await mailTo(email)).toEqual([]);
});

test.each([
  ["a change that was cancelled", cancelEmailChange],
  ["an account that was disabled", ({ id }: { id: number }) => disableSpeaker(id)],
])("%s is not asked about any more", async (_what, end) => {
  const { viewer, email } = await askingSpeaker();
  await end(viewer);
  expect(await flush()).toMatchObject({ sent: 1, cancelled: 1 });
  expect(await mailTo(email)).toEqual([]);
});

test("what was tried for another address before asks nothing any more", async () => {
  const { speaker, viewer, email } = await askingSpeaker();
  const other = newAddress();
  // As a flusher has it that is sending it.
  await db.email.updateMany({ where: { speakerId: speaker.id }, data: { status: "sending", openKey: null } });
  await changeEmail(viewer, { email: other, password }, addMinutes(new Date(), 2));
  await db.email.updateMany({ where: { status: "sending" }, data: { status: "waiting" } });
  expect(await flush()).toMatchObject({ sent: 3, cancelled: 1 });
  expect(await mailTo(email)).toEqual([]);
  expect(await mailTo(other)).toHaveLength(1);
});

test("news that wait go to the new address, at once and in the digest", async () => {
  for (const heldMail of ["atOnce", "daily"] as const) {
    const { speaker, email, token } = await askingSpeaker({ heldMail });
    const talk = await talkFactory({ speakerId: speaker.id });
    await ask(talk.id, "Asked before the move.");
    await confirmNewEmail(token, new Date());
    await ask(talk.id, "Asked after the move.");
    await flush(25 * 60);
    const told = (await mailTo(email)).map(({ text }) => text).join("\n");
    for (const said of ["Asked before the move.", "Asked after the move."]) expect(told).toContain(said);
    expect(await mailTo(speaker.email)).toEqual([]);
  }
});

test("whoever has the old address from then on hears by emails of their own", async () => {
  const { speaker, email, token } = await askingSpeaker();
  const talk = await talkFactory({ speakerId: speaker.id });
  await ask(talk.id, "For the speaker alone.");
  await confirmNewEmail(token, new Date());
  await subscriptionFactory({ talkId: talk.id, address: speaker.email });
  const { id } = await heldCommentFactory({ talkId: talk.id, body: "For everybody." });
  const admin = await speakerFactory({ isAdmin: true });
  await decideComment(viewerOf(admin), { id, to: "published" }, "page");
  await flush();
  const told = await mailTo(speaker.email);
  expect(told).toHaveLength(1);
  expect(told[0]?.text).toContain("For everybody.");
  expect(told[0]?.text).not.toContain("For the speaker alone.");
  expect((await mailTo(email)).some(({ text = "" }) => text.includes("For the speaker alone."))).toBe(true);
});

test("news that the new address has already are not told twice", async () => {
  const { speaker, email, token } = await askingSpeaker();
  const talk = await talkFactory();
  for (const address of [speaker.email, email]) await subscriptionFactory({ talkId: talk.id, address });
  const { id } = await heldCommentFactory({ talkId: talk.id, body: "Heard of once." });
  const owner = await db.speaker.findUniqueOrThrow({ where: { id: talk.speakerId } });
  await decideComment(viewerOf(owner), { id, to: "published" }, "page");
  await confirmNewEmail(token, new Date());
  await flush();
  const told = (await mailTo(email)).filter(({ text = "" }) => text.includes("Heard of once."));
  expect(told).toHaveLength(1);
  expect(await mailTo(speaker.email)).toEqual([]);
});

test("what the new address had stopped stays unsaid", async () => {
  const { speaker, email, token } = await askingSpeaker();
  const talk = await talkFactory({ speakerId: speaker.id });
  await subscriptionFactory({ talkId: talk.id, address: email, endedAt: new Date() });
  await ask(talk.id, "Nobody wants to hear this.");
  await confirmNewEmail(token, new Date());
  await flush();
  const said = (await mailTo(email)).filter(({ text = "" }) => text.includes("Nobody wants"));
  expect([said, await mailTo(speaker.email)]).toEqual([[], []]);
});

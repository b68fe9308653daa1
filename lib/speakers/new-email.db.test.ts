/** Where there is a mail server: an address is an account's once whoever reads its mail has said so. */
import { addDays, addMinutes, addSeconds } from "date-fns";
import { expect, test, vi } from "vitest";
import { checkCredentials } from "@/lib/auth/check-credentials";
import { db } from "@/lib/db/client";
import { Conflict, NotFound } from "@/lib/errors";
import { LINK_EXPIRED } from "@/lib/messages";
import { speakerFactory, viewerOf } from "@/lib/testing/factories/speaker";
import { subscriptionFactory } from "@/lib/testing/factories/subscription";
import { talkFactory } from "@/lib/testing/factories/talk";
import { disableSpeaker } from "./account-commands";
import { cancelEmailChange, changeEmail } from "./change-email";
import { confirmNewEmail, findNewEmail, getPendingEmail } from "./new-email";

vi.hoisted(() => {
  process.env.MAIL_URL = "smtp://mail.example.com";
});

const password = "the password of before";
const noon = new Date("2026-05-04T12:00:00Z");
const rowOf = (id: number) => db.speaker.findUniqueOrThrow({ where: { id } });
const questionsAbout = (speakerId: number) =>
  db.email.findMany({
    where: { speakerId, kind: "account" },
    include: { emailAddress: true },
    orderBy: { id: "asc" },
  });

let addresses = 0;
const newAddress = () => `New.${++addresses}@example.org`;

/** A speaker who asked for another address at noon. */
async function askingSpeaker({ email = newAddress(), now = noon } = {}) {
  const speaker = await speakerFactory({ password });
  const viewer = viewerOf(speaker);
  expect(await changeEmail(viewer, { email, password }, now)).toBe("asked");
  const { emailToken } = await rowOf(speaker.id);
  return { speaker, viewer, email, token: emailToken ?? "" };
}

test("who asks for another address keeps theirs, and the other one is written to at once", async () => {
  const { speaker, viewer, email, token } = await askingSpeaker();
  expect(await rowOf(speaker.id)).toMatchObject({ email: speaker.email, emailKey: speaker.emailKey });
  expect(await getPendingEmail(viewer, noon)).toBe(email);
  expect(await questionsAbout(speaker.id)).toMatchObject([
    { kind: "account", status: "waiting", dueAt: noon, emailAddress: { address: email } },
  ]);
  expect(await findNewEmail(token, noon)).toEqual({ email, username: speaker.username, isExpired: false });
  expect(await rowOf(speaker.id)).toMatchObject({ email: speaker.email });
});

test("nobody asks with a wrong password, or for somebody else's address", async () => {
  const [ann, bob] = [await speakerFactory({ password }), await speakerFactory()];
  const change = (email: string, typed: string) => changeEmail(viewerOf(ann), { email, password: typed });
  await expect(change(newAddress(), "a guess")).rejects.toMatchObject({ field: "password" });
  await expect(change(bob.email.toUpperCase(), password)).rejects.toMatchObject({ field: "email" });
  expect(await rowOf(ann.id)).toEqual(ann);
  expect(await db.email.count({ where: { speakerId: ann.id } })).toBe(0);
});

test("an account asks once a minute, also when it thinks better of it in between", async () => {
  const { speaker, viewer, email } = await askingSpeaker();
  const ask = (now: Date) => changeEmail(viewer, { email: newAddress(), password }, now);
  const refusal = {
    field: "email",
    message: "We have just written to an address for you. Please wait a minute.",
  };
  await expect(ask(addSeconds(noon, 59))).rejects.toMatchObject(refusal);
  expect(await getPendingEmail(viewer, noon)).toBe(email);
  await cancelEmailChange(viewer);
  await expect(ask(addSeconds(noon, 59))).rejects.toMatchObject(refusal);
  expect(await ask(addSeconds(noon, 60))).toBe("asked");
  expect(await questionsAbout(speaker.id)).toHaveLength(2);
});

test("of two that ask at once, one is too late", async () => {
  const ann = await speakerFactory({ password });
  const ask = () => changeEmail(viewerOf(ann), { email: newAddress(), password }, noon);
  const both = await Promise.allSettled([ask(), ask()]);
  expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  expect(await questionsAbout(ann.id)).toHaveLength(1);
});

test("asking once more takes the place of what was asked before, and of the message that is not out yet", async () => {
  const { speaker, viewer, token } = await askingSpeaker();
  const email = newAddress();
  await changeEmail(viewer, { email, password }, addMinutes(noon, 2));
  expect(await findNewEmail(token, noon)).toBeNull();
  expect(await questionsAbout(speaker.id)).toMatchObject([
    { status: "cancelled", openKey: null, note: "The speaker asked once more." },
    { status: "waiting", emailAddress: { address: email } },
  ]);
});

test("a confirmed address is what one logs in with from then on, and subscriptions follow", async () => {
  const { speaker, email, token } = await askingSpeaker();
  const { id } = await subscriptionFactory({ talkId: (await talkFactory()).id, address: speaker.email });
  await confirmNewEmail(token, addDays(noon, 13));
  expect(await rowOf(speaker.id)).toMatchObject({
    ...{ email, emailKey: email.toLowerCase(), pendingEmail: null, emailToken: null, emailAskedAt: null },
  });
  expect(await checkCredentials({ email: speaker.email, password })).toBeNull();
  expect(await checkCredentials({ email, password })).toMatchObject({ id: speaker.id });
  expect(await db.subscription.findUnique({ where: { id }, include: { emailAddress: true } })).toMatchObject({
    emailAddress: { address: email },
  });
});

test("a link works once", async () => {
  const { token } = await askingSpeaker();
  const both = await Promise.allSettled([confirmNewEmail(token, noon), confirmNewEmail(token, noon)]);
  expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  await expect(confirmNewEmail(token, noon)).rejects.toThrow(NotFound);
  expect(await findNewEmail(token, noon)).toBeNull();
});

test.each(["no-such-token", "", "\0", "ü", "x".repeat(500)])(
  "the token %j changes nothing",
  async (token) => {
    expect(await findNewEmail(token, noon)).toBeNull();
    await expect(confirmNewEmail(token, noon)).rejects.toThrow(NotFound);
  },
);

test("a link works for 14 days, and then nothing is pending any more", async () => {
  const { speaker, viewer, email, token } = await askingSpeaker();
  const late = addDays(noon, 14);
  await expect(confirmNewEmail(token, late)).rejects.toMatchObject({ code: "gone", message: LINK_EXPIRED });
  expect(await findNewEmail(token, late)).toMatchObject({ isExpired: true });
  expect(await getPendingEmail(viewer, late)).toBeNull();
  expect(await rowOf(speaker.id)).toMatchObject({ email: speaker.email, pendingEmail: email });
});

test("whoever took the address in the meantime keeps it", async () => {
  const { speaker, email, token } = await askingSpeaker();
  const { id } = await speakerFactory({ email: email.toUpperCase() });
  await expect(confirmNewEmail(token, noon)).rejects.toThrow(
    new Conflict("This email address is already in use."),
  );
  expect(await rowOf(id)).toMatchObject({ email: email.toUpperCase() });
  expect(await rowOf(speaker.id)).toMatchObject({ email: speaker.email, emailToken: token });
});

test("two may ask for one address; it is the first one's who confirms", async () => {
  const first = await askingSpeaker();
  const second = await askingSpeaker({ email: first.email });
  await confirmNewEmail(second.token, noon);
  await expect(confirmNewEmail(first.token, noon)).rejects.toThrow(Conflict);
});

test("a change that was cancelled does not happen", async () => {
  const { speaker, viewer, token } = await askingSpeaker();
  await cancelEmailChange(viewer);
  expect(await getPendingEmail(viewer, noon)).toBeNull();
  await expect(confirmNewEmail(token, noon)).rejects.toThrow(NotFound);
  expect(await rowOf(speaker.id)).toMatchObject({ email: speaker.email });
});

test("a disabled account neither asks, nor confirms, nor cancels", async () => {
  const { speaker, viewer, token } = await askingSpeaker();
  await disableSpeaker(speaker.id);
  expect(await findNewEmail(token, noon)).toBeNull();
  await expect(confirmNewEmail(token, noon)).rejects.toThrow(NotFound);
  await expect(cancelEmailChange(viewer)).rejects.toThrow(NotFound);
  await expect(getPendingEmail(viewer, noon)).rejects.toThrow(NotFound);
  const again = changeEmail(viewer, { email: newAddress(), password }, addMinutes(noon, 5));
  await expect(again).rejects.toThrow(NotFound);
});

test("the case of one's own address changes at once, and takes back what was asked", async () => {
  const { speaker, viewer } = await askingSpeaker();
  const email = speaker.email.toUpperCase();
  expect(await changeEmail(viewer, { email, password }, noon)).toBe("changed");
  expect(await rowOf(speaker.id)).toMatchObject({ email, emailKey: speaker.emailKey, pendingEmail: null });
});

import { expect, test } from "vitest";
import { checkCredentials } from "@/lib/auth/check-credentials";
import { findViewer } from "@/lib/auth/find-viewer";
import { PASSWORD_IS_USERNAME, PASSWORD_LENGTH } from "@/lib/auth/new-password";
import { findTokenViewer } from "@/lib/auth/token-viewer";
import { db } from "@/lib/db/client";
import { InvalidField, NotFound } from "@/lib/errors";
import { sessionFactory } from "@/lib/testing/factories/session";
import { speakerFactory } from "@/lib/testing/factories/speaker";
import { tokenFactory } from "@/lib/testing/factories/token";
import { forgottenBy } from "@/lib/testing/forgotten-by";
import {
  addSpeaker,
  demoteSpeaker,
  disableSpeaker,
  enableSpeaker,
  promoteSpeaker,
  setPassword,
} from "./account-commands";
import { newSpeaker } from "./schema";

const nobody = 2_000_000_000;
const password = "a long enough password";
const rowOf = (id: number) => db.speaker.findUniqueOrThrow({ where: { id } });

test("whoever gets an account can log in to it", async () => {
  const { id } = await addSpeaker(newSpeaker.parse({ email: "Bea@Example.com", username: "Bea" }), password);
  expect(await checkCredentials({ email: "bea@example.com", password })).toEqual({ id, sessionVersion: 0 });
  expect(await rowOf(id)).toMatchObject({
    username: "bea",
    email: "Bea@Example.com",
    name: "",
    isAdmin: false,
  });
});

test("a new account puts an end to the page that says there is no such speaker", async () => {
  const speaker = newSpeaker.parse({ email: "cy@example.com", username: "cy" });
  const { forgotten } = await forgottenBy(() => addSpeaker(speaker, password));
  expect(forgotten).toEqual(["username:cy"]);
});

test("an email or username can be taken once, whatever its case", async () => {
  const { username } = await speakerFactory({ email: "Taken@example.com" });
  const add = (input: object) => addSpeaker(newSpeaker.parse(input), password);
  const sameEmail = add({ email: "tAKEN@example.com", username: "other" });
  await expect(sameEmail).rejects.toThrow(new InvalidField("email", "This email address is already in use."));
  const sameName = add({ email: "other@example.com", username: username.toUpperCase() });
  await expect(sameName).rejects.toThrow(new InvalidField("username", "This username is already taken."));
});

test("no account opens with a bad password", async () => {
  const speaker = newSpeaker.parse({ email: "dee@example.com", username: "dee-dee-dee-dee" });
  await expect(addSpeaker(speaker, "short")).rejects.toThrow(PASSWORD_LENGTH);
  await expect(addSpeaker(speaker, "dee-dee-dee-dee")).rejects.toThrow(PASSWORD_IS_USERNAME);
  expect(await db.speaker.count({ where: { username: "dee-dee-dee-dee" } })).toBe(0);
});

test("a new password replaces the old one and ends the account's sessions", async () => {
  const ann = await speakerFactory({ password: "the password of before" });
  const { claims } = await sessionFactory({ speakerId: ann.id });
  await setPassword(ann.id, password);
  expect(await findViewer(claims)).toBeNull();
  expect(await checkCredentials({ email: ann.email, password: "the password of before" })).toBeNull();
  expect(await checkCredentials({ email: ann.email, password })).toMatchObject({ id: ann.id });
});

test("a bad password changes nothing", async () => {
  const ann = await speakerFactory({ password });
  await expect(setPassword(ann.id, "short")).rejects.toThrow(InvalidField);
  expect(await rowOf(ann.id)).toEqual(ann);
});

test("a disabled account has no sessions and no login, until it is enabled again", async () => {
  const ann = await speakerFactory({ password });
  const { claims } = await sessionFactory({ speakerId: ann.id });
  await disableSpeaker(ann.id);
  expect(await findViewer(claims)).toBeNull();
  expect(await checkCredentials({ email: ann.email, password })).toBeNull();
  await enableSpeaker(ann.id);
  expect(await findViewer(claims)).toBeNull();
  expect(await checkCredentials({ email: ann.email, password })).toMatchObject({ id: ann.id });
});

test.each([
  ["a new password", (id: number) => setPassword(id, password)],
  ["disabling an account", disableSpeaker],
])("%s revokes its tokens, and nobody else's", async (_, command) => {
  const [token, other] = [await tokenFactory(), await tokenFactory()];
  await command(token.speakerId);
  expect((await db.token.findUniqueOrThrow({ where: { id: token.id } })).revokedAt).not.toBeNull();
  expect(await findTokenViewer(token.secret)).toBeNull();
  expect(await findTokenViewer(other.secret)).toMatchObject({ tokenId: other.id });
});

test("a bad password revokes no token", async () => {
  const { speakerId, secret } = await tokenFactory();
  await expect(setPassword(speakerId, "short")).rejects.toThrow(InvalidField);
  expect(await findTokenViewer(secret)).not.toBeNull();
});

test("a demoted administrator's sessions end, a promoted speaker's live on", async () => {
  const ann = await speakerFactory();
  const { claims } = await sessionFactory({ speakerId: ann.id });
  await promoteSpeaker(ann.id);
  expect(await findViewer(claims)).toMatchObject({ isAdmin: true });
  await demoteSpeaker(ann.id);
  expect(await findViewer(claims)).toBeNull();
  expect(await rowOf(ann.id)).toMatchObject({ isAdmin: false });
});

test("doing it a second time changes nothing", async () => {
  const ann = await speakerFactory();
  for (const command of [enableSpeaker, demoteSpeaker]) {
    const { claims } = await sessionFactory({ speakerId: ann.id });
    await command(ann.id);
    expect(await rowOf(ann.id)).toEqual(ann);
    expect(await findViewer(claims)).not.toBeNull();
  }
  await disableSpeaker(ann.id);
  await promoteSpeaker(ann.id);
  const before = await rowOf(ann.id);
  await disableSpeaker(ann.id);
  await promoteSpeaker(ann.id);
  expect(await rowOf(ann.id)).toEqual(before);
});

test("an account that is not there cannot be changed", async () => {
  await expect(setPassword(nobody, password)).rejects.toThrow(NotFound);
  for (const command of [disableSpeaker, enableSpeaker, promoteSpeaker, demoteSpeaker]) {
    await expect(command(nobody)).rejects.toThrow(NotFound);
  }
});

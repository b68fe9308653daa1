import { expect, test } from "vitest";
import { checkCredentials } from "@/lib/auth/check-credentials";
import { findViewer } from "@/lib/auth/find-viewer";
import { ACCOUNT_CHANGED } from "@/lib/auth/lock-account";
import { PASSWORD_WELL_KNOWN } from "@/lib/auth/new-password";
import { createSession } from "@/lib/auth/session-commands";
import { findTokenViewer } from "@/lib/auth/token-viewer";
import { db } from "@/lib/db/client";
import { Conflict, InvalidField, NotFound, Unauthenticated } from "@/lib/errors";
import { sessionFactory } from "@/lib/testing/factories/session";
import { speakerFactory, viewerOf } from "@/lib/testing/factories/speaker";
import { tokenFactory } from "@/lib/testing/factories/token";
import { demoteSpeaker, disableSpeaker, setPassword } from "./account-commands";
import { changePassword, endAllSessions } from "./security-commands";

const password = "the password of before";
const newPassword = "the password of after";
const sessionOf = async ({ id }: { id: number }) => (await sessionFactory({ speakerId: id })).claims;
const newSid = async (owner: { id: number }) => (await sessionOf(owner)).sid;
const rowOf = (id: number) => db.speaker.findUniqueOrThrow({ where: { id } });

test("a changed password ends all sessions of the account, and nobody else's", async () => {
  const ann = await speakerFactory({ password });
  const [one, another] = [await sessionOf(ann), await sessionOf(ann)];
  const other = await sessionFactory();
  const account = await changePassword(viewerOf(ann), one.sid, { currentPassword: password, newPassword });
  for (const claims of [one, another]) expect(await findViewer(claims)).toBeNull();
  expect(await findViewer(other.claims)).toMatchObject({ id: other.speakerId });
  expect(await checkCredentials({ email: ann.email, password })).toBeNull();
  expect(await checkCredentials({ email: ann.email, password: newPassword })).toEqual(account);
});

test("what a changed password gives opens one's session anew; what was known before it, none", async () => {
  const ann = await speakerFactory({ password });
  const before = await checkCredentials({ email: ann.email, password });
  const account = await changePassword(viewerOf(ann), await newSid(ann), {
    currentPassword: password,
    newPassword,
  });
  expect(await findViewer(await createSession(account, { keep: true }))).toEqual(viewerOf(ann));
  await expect(createSession(before ?? account, { keep: true })).rejects.toThrow(
    new Conflict(ACCOUNT_CHANGED),
  );
});

test("a changed password ends what somebody who knew the old one had begun: a new address", async () => {
  const pending = { pendingEmail: "mallory@example.com", emailToken: "known to Mallory" };
  const ann = await speakerFactory({ password, ...pending });
  await changePassword(viewerOf(ann), await newSid(ann), { currentPassword: password, newPassword });
  expect(await rowOf(ann.id)).toMatchObject({ pendingEmail: null, emailToken: null, email: ann.email });
});

test("a changed password revokes the account's tokens; a change that fails leaves them", async () => {
  const ann = await speakerFactory({ password });
  const { secret } = await tokenFactory({ speakerId: ann.id });
  const sid = await newSid(ann);
  const change = (currentPassword: string) =>
    changePassword(viewerOf(ann), sid, { currentPassword, newPassword });
  await expect(change("a guess")).rejects.toThrow(InvalidField);
  expect(await findTokenViewer(secret)).not.toBeNull();
  await change(password);
  expect(await findTokenViewer(secret)).toBeNull();
});

test("only who knows the password can change it", async () => {
  const ann = await speakerFactory({ password });
  const claims = await sessionOf(ann);
  const change = changePassword(viewerOf(ann), claims.sid, { currentPassword: "a guess", newPassword });
  await expect(change).rejects.toMatchObject({ field: "currentPassword" });
  expect(await rowOf(ann.id)).toEqual(ann);
  expect(await findViewer(claims)).toEqual(viewerOf(ann));
});

test("a bad new password changes nothing", async () => {
  const ann = await speakerFactory({ password });
  const change = changePassword(viewerOf(ann), await newSid(ann), {
    currentPassword: password,
    newPassword: "1234567890",
  });
  await expect(change).rejects.toThrow(new InvalidField("newPassword", PASSWORD_WELL_KNOWN));
  expect(await rowOf(ann.id)).toEqual(ann);
});

test("of two changes at once, one is too late", async () => {
  const ann = await speakerFactory({ password });
  const sid = await newSid(ann);
  const change = (next: string) =>
    changePassword(viewerOf(ann), sid, { currentPassword: password, newPassword: next });
  const both = await Promise.allSettled([change("the first new password"), change("the other new password")]);
  const failed = both.filter(({ status }) => status === "rejected");
  expect(failed).toHaveLength(1);
  expect(failed[0]).toMatchObject({ reason: expect.any(Conflict) });
});

test("ending all sessions ends every one, and nobody else's", async () => {
  const [ann, bob] = [await speakerFactory(), await speakerFactory()];
  const [one, another, bobs] = [await sessionOf(ann), await sessionOf(ann), await sessionOf(bob)];
  const account = await endAllSessions(viewerOf(ann), one.sid);
  for (const claims of [one, another]) expect(await findViewer(claims)).toBeNull();
  expect(await findViewer(await createSession(account, { keep: true }))).toEqual(viewerOf(ann));
  expect(await findViewer(bobs)).toEqual(viewerOf(bob));
});

test("ending all sessions leaves the tokens", async () => {
  const ann = await speakerFactory();
  const { secret } = await tokenFactory({ speakerId: ann.id });
  await endAllSessions(viewerOf(ann), (await sessionOf(ann)).sid);
  expect(await findTokenViewer(secret)).toMatchObject({ viewer: { id: ann.id } });
});

test("whoever was disabled in the meantime is too late", async () => {
  const ann = await speakerFactory({ password });
  const { sid } = await sessionOf(ann);
  await disableSpeaker(ann.id);
  const viewer = viewerOf(ann);
  const change = { currentPassword: password, newPassword };
  await expect(changePassword(viewer, sid, change)).rejects.toThrow(NotFound);
  await expect(endAllSessions(viewer, sid)).rejects.toThrow(NotFound);
});

test("neither a session that is over changes or ends anything, nor somebody else's", async () => {
  const ann = await speakerFactory({ password });
  const { secret } = await tokenFactory({ speakerId: ann.id });
  const [over, living, bobs] = [await sessionOf(ann), await sessionOf(ann), await sessionFactory()];
  await db.session.delete({ where: { sid: over.sid } });
  const change = { currentPassword: password, newPassword };
  for (const { sid } of [over, bobs.claims]) {
    await expect(endAllSessions(viewerOf(ann), sid)).rejects.toThrow(Unauthenticated);
    await expect(changePassword(viewerOf(ann), sid, change)).rejects.toThrow(Unauthenticated);
  }
  expect(await rowOf(ann.id)).toEqual(ann);
  expect(await findViewer(living)).toEqual(viewerOf(ann));
  expect(await findViewer(bobs.claims)).not.toBeNull();
  expect(await findTokenViewer(secret)).not.toBeNull();
  expect(await db.auditEntry.count({ where: { actorId: ann.id } })).toBe(0);
});

test.each([
  ["a new password", (id: number) => setPassword(id, newPassword)],
  ["a demotion", (id: number) => demoteSpeaker(id)],
])("whoever ends all sessions as %s ends theirs is left without", async (_what, change) => {
  const ann = await speakerFactory({ isAdmin: true });
  const { sid } = await sessionOf(ann);
  const goOn = async () => createSession(await endAllSessions(viewerOf(ann), sid), { keep: true });
  await Promise.allSettled([change(ann.id), goOn()]);
  expect(await db.session.count({ where: { speakerId: ann.id } })).toBe(0);
});

test("of two that end all sessions at once, the first one's lives on", async () => {
  const ann = await speakerFactory();
  const sessions = [await sessionOf(ann), await sessionOf(ann)];
  const both = await Promise.allSettled(sessions.map(({ sid }) => endAllSessions(viewerOf(ann), sid)));
  const accounts = both.flatMap((one) => (one.status === "fulfilled" ? [one.value] : []));
  expect(accounts).toEqual([{ id: ann.id, sessionVersion: ann.sessionVersion + 1 }]);
  expect(both).toContainEqual({ status: "rejected", reason: expect.any(Unauthenticated) });
  const opened = await Promise.all(accounts.map((account) => createSession(account, { keep: true })));
  expect(await findViewer(opened[0] ?? null)).toEqual(viewerOf(ann));
});

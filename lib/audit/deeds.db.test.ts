/** Every command, done once: what it leaves in the audit log, and what it does not. */
import { expect, test, vi } from "vitest";
import { createSession, endSessionOf } from "@/lib/auth/session-commands";
import { createToken, revokeToken } from "@/lib/auth/token-commands";
import type { Viewer } from "@/lib/auth/viewer-type";
import { decideComment } from "@/lib/comments/decide";
import { decideHeld } from "@/lib/comments/decide-held";
import { deleteComment } from "@/lib/comments/delete-comment";
import { db } from "@/lib/db/client";
import { createModerationLinks, decideByLink } from "@/lib/notifications/moderation-links";
import { renewLinks } from "@/lib/notifications/renew-links";
import { allowAddress, cancelEmail, retryEmail, retryFailed } from "@/lib/outbox/commands";
import { withRequestFacts } from "@/lib/request/facts";
import * as accounts from "@/lib/speakers/account-commands";
import { cancelEmailChange, changeEmail } from "@/lib/speakers/change-email";
import { resumeTalkEmail, saveMailSettings } from "@/lib/speakers/mail-settings";
import { confirmNewEmail } from "@/lib/speakers/new-email";
import { removePhoto, setPhoto } from "@/lib/speakers/photo-commands";
import { editProfile, updateProfile } from "@/lib/speakers/profile-commands";
import {
  beginEnrolment,
  renewRecoveryCodes,
  turnOffSecondFactor,
  turnOnSecondFactor,
} from "@/lib/speakers/second-factor-commands";
import { changePassword, endAllSessions } from "@/lib/speakers/security-commands";
import { deleteTalk, editTalk, publishTalk } from "@/lib/talks/commands";
import { talkSchema } from "@/lib/talks/schema";
import { unaudited } from "@/lib/testing/audit/unaudited";
import { heldCommentFactory, publishedCommentFactory } from "@/lib/testing/factories/comment";
import { emailFactory } from "@/lib/testing/factories/email";
import { secondFactorFactory } from "@/lib/testing/factories/second-factor";
import { sessionFactory } from "@/lib/testing/factories/session";
import { factoryPassword, speakerFactory, viewerOf } from "@/lib/testing/factories/speaker";
import { subscriptionFactory } from "@/lib/testing/factories/subscription";
import { talkFactory } from "@/lib/testing/factories/talk";
import { tokenFactory } from "@/lib/testing/factories/token";
import { commandsByName } from "@/lib/testing/source/commands";
import { codeAt } from "@/lib/testing/totp-code";

vi.hoisted(() => {
  process.env.MAIL_URL = "smtp://mail.example.com";
});

// Our front is before us: it names requests, and adds the address that it sees.
vi.stubEnv("TALKS_SERVER", "1");

const headers = new Headers({ "x-request-id": "0123-4567", "x-forwarded-for": "203.0.113.9" });
const newPassword = "another horse, another staple";
const newEmail = "somewhere.else@example.org";
const talkInput = talkSchema.parse({
  ...{ title: "Growing a Language", description: "SECRETWORDS", slides: "", video: "", venueUrl: "" },
  ...{ venue: "OOPSLA", date: "1998-10-20" },
});
const profile = { name: "Ann", location: "Here", bio: "SECRETWORDS", timeZone: "UTC" };

/** Somebody who does it, with a talk of their own. */
async function cast() {
  const speaker = await speakerFactory({ password: factoryPassword, isAdmin: true });
  const talk = await talkFactory({ speakerId: speaker.id });
  return { speaker, viewer: viewerOf(speaker), talk };
}

type Cast = Awaited<ReturnType<typeof cast>>;
type Told = { deed: string; about: string; details?: object; door?: "mail" };

/** Prepares a deed; gives the deed itself, and what is to be written down of it. */
type Deed = (cast: Cast) => Promise<{ run: () => Promise<unknown>; told: Told }>;

const held = (talkId: number) => heldCommentFactory({ talkId, body: "SECRETWORDS", email: newEmail });
const onAccount = (deed: string, { id }: Viewer, details?: object): Told => ({
  ...{ deed, about: `account/${id}` },
  ...(details && { details }),
});

async function asking({ viewer }: Cast) {
  await changeEmail(viewer, { email: `for-${viewer.username}@example.org`, password: factoryPassword });
  const { emailToken } = await db.speaker.findUniqueOrThrow({ where: { id: viewer.id } });
  return emailToken ?? "";
}

async function codeOfNewFactor({ id }: Viewer) {
  const { secret } = await secondFactorFactory({ speakerId: id });
  return codeAt(secret);
}

const newSid = async ({ id }: Viewer) => (await sessionFactory({ speakerId: id })).sid;

const deeds: Record<string, Deed> = {
  decideComment: async ({ viewer, talk }) => {
    const { id } = await held(talk.id);
    return {
      run: () => decideComment(viewer, { id, to: "published" }, "page"),
      told: { deed: "comment.approve", about: `comment/${id}`, details: { from: "held", to: "published" } },
    };
  },
  decideHeld: async ({ viewer, talk }) => {
    const { id } = await held(talk.id);
    return {
      run: () => decideHeld(viewer, { id, to: "rejected" }, "page"),
      told: { deed: "comment.reject", about: `comment/${id}`, details: { from: "held", to: "rejected" } },
    };
  },
  decideByLink: async ({ viewer, talk }) => {
    const { id } = await held(talk.id);
    const links = await createModerationLinks([{ commentId: id, speakerId: viewer.id }], new Date());
    const details = { as: viewer.username, from: "held", to: "spam" };
    return {
      run: () => decideByLink(links.get(id) ?? "", "spam", new Date()),
      told: { deed: "comment.mark-as-spam", about: `comment/${id}`, details, door: "mail" },
    };
  },
  deleteComment: async ({ viewer, talk }) => {
    const { id } = await publishedCommentFactory({ talkId: talk.id });
    return {
      run: () => deleteComment(viewer, id),
      told: { deed: "comment.delete", about: `comment/${id}`, details: { from: "published" } },
    };
  },
  publishTalk: async ({ viewer }) => {
    const newest = await db.talk.findFirstOrThrow({ orderBy: { id: "desc" } });
    return {
      run: () => publishTalk(viewer, talkInput),
      told: { deed: "talk.publish", about: `talk/${newest.id + 1}` },
    };
  },
  editTalk: async ({ viewer, talk }) => {
    const changed = ["title", "date", "description", "venue"];
    return {
      run: () => editTalk(viewer, talk.id, talk.version, talkInput),
      told: { deed: "talk.edit", about: `talk/${talk.id}`, details: { changed } },
    };
  },
  deleteTalk: async ({ viewer, talk }) => ({
    run: () => deleteTalk(viewer, talk.id),
    told: { deed: "talk.delete", about: `talk/${talk.id}` },
  }),
  addSpeaker: async ({ viewer }) => {
    const { id } = await speakerFactory();
    const account = { email: newEmail, username: `made-by-${viewer.id}`, name: "", isAdmin: true };
    return {
      run: () => accounts.addSpeaker(account, newPassword, viewer),
      told: { deed: "account.add", about: `account/${id + 1}`, details: { to: "administrator" } },
    };
  },
  setPassword: async ({ viewer }) => ({
    run: () => accounts.setPassword(viewer.id, newPassword, viewer),
    told: onAccount("account.password", viewer),
  }),
  disableSpeaker: async ({ viewer }) => ({
    run: () => accounts.disableSpeaker(viewer.id, viewer),
    told: onAccount("account.disable", viewer),
  }),
  enableSpeaker: async ({ viewer }) => {
    const other = viewerOf(await speakerFactory({ disabledAt: new Date() }));
    return {
      run: () => accounts.enableSpeaker(other.id, viewer),
      told: onAccount("account.enable", other),
    };
  },
  promoteSpeaker: async ({ viewer }) => {
    const other = viewerOf(await speakerFactory());
    return {
      run: () => accounts.promoteSpeaker(other.id, viewer),
      told: onAccount("account.promote", other),
    };
  },
  demoteSpeaker: async ({ viewer }) => ({
    run: () => accounts.demoteSpeaker(viewer.id, viewer),
    told: onAccount("account.demote", viewer),
  }),
  changePassword: async ({ viewer }) => {
    const sid = await newSid(viewer);
    return {
      run: () => changePassword(viewer, sid, { currentPassword: factoryPassword, newPassword }),
      told: onAccount("account.password", viewer),
    };
  },
  endAllSessions: async ({ viewer }) => {
    const sid = await newSid(viewer);
    return {
      run: () => endAllSessions(viewer, sid),
      told: onAccount("session.end-all", viewer),
    };
  },
  endSessionOf: async ({ viewer }) => {
    const { sid } = await createSession({ id: viewer.id, sessionVersion: 0 }, { keep: false });
    const { id } = await db.session.findUniqueOrThrow({ where: { sid } });
    return {
      run: () => endSessionOf(viewer.id, id),
      told: onAccount("session.end", viewer),
    };
  },
  turnOnSecondFactor: async ({ viewer }) => {
    const sid = await newSid(viewer);
    const enrolment = await beginEnrolment(viewer, factoryPassword);
    return {
      run: () => turnOnSecondFactor(viewer, sid, enrolment, codeAt(enrolment.secret)),
      told: onAccount("account.second-factor-on", viewer),
    };
  },
  turnOffSecondFactor: async ({ viewer }) => {
    const [sid, code] = [await newSid(viewer), await codeOfNewFactor(viewer)];
    return {
      run: () => turnOffSecondFactor(viewer, sid, { password: factoryPassword, code }),
      told: onAccount("account.second-factor-off", viewer),
    };
  },
  renewRecoveryCodes: async ({ viewer }) => {
    const [sid, code] = [await newSid(viewer), await codeOfNewFactor(viewer)];
    return {
      run: () => renewRecoveryCodes(viewer, sid, { password: factoryPassword, code }),
      told: onAccount("account.recovery-codes", viewer),
    };
  },
  removeSecondFactor: async ({ viewer }) => {
    await codeOfNewFactor(viewer);
    return {
      run: () => accounts.removeSecondFactor(viewer.id, viewer),
      told: onAccount("account.second-factor-off", viewer),
    };
  },
  changeEmail: async ({ viewer }) => ({
    run: () => changeEmail(viewer, { email: `new-${viewer.id}@example.org`, password: factoryPassword }),
    told: onAccount("account.ask-email", viewer),
  }),
  cancelEmailChange: async (all) => {
    await asking(all);
    return {
      run: () => cancelEmailChange(all.viewer),
      told: onAccount("account.keep-email", all.viewer),
    };
  },
  confirmNewEmail: async (all) => {
    const token = await asking(all);
    return {
      run: () => confirmNewEmail(token, new Date()),
      told: { ...onAccount("account.email", all.viewer), door: "mail" },
    };
  },
  saveMailSettings: async ({ viewer }) => ({
    run: () => saveMailSettings(viewer, { heldMail: "atOnce", publishedMail: "off", followedMail: "daily" }),
    told: onAccount("settings.mail", viewer, { changed: ["publishedMail", "followedMail"] }),
  }),
  resumeTalkEmail: async ({ speaker, viewer, talk }) => {
    const ended = { talkId: talk.id, address: speaker.email, endedAt: new Date() };
    const { id } = await subscriptionFactory(ended);
    return {
      run: () => resumeTalkEmail(viewer, id),
      told: onAccount("settings.resume-talk", viewer),
    };
  },
  updateProfile: async ({ viewer }) => ({
    run: () => updateProfile(viewer, profile),
    told: onAccount("profile.update", viewer, { changed: ["name", "location", "bio"] }),
  }),
  editProfile: async ({ viewer }) => {
    await updateProfile(viewer, profile);
    return {
      run: () => editProfile(viewer, { location: "There" }, profile),
      told: onAccount("profile.update", viewer, { changed: ["location"] }),
    };
  },
  setPhoto: async ({ viewer }) => ({
    run: () => setPhoto(viewer, Buffer.from(`picture of ${viewer.id}`)),
    told: onAccount("profile.photo", viewer, { to: "a picture" }),
  }),
  removePhoto: async ({ viewer }) => {
    await setPhoto(viewer, Buffer.from(`picture of ${viewer.id}`));
    return {
      run: () => removePhoto(viewer),
      told: onAccount("profile.photo", viewer, { to: "none" }),
    };
  },
  createToken: async ({ viewer }) => {
    const { id } = await tokenFactory();
    const wanted = { name: "A job", scopes: ["read" as const], expiresAt: null };
    return {
      run: () => createToken(viewer.id, wanted),
      told: {
        deed: "token.create",
        about: `token/${id + 1}`,
        details: { scopes: ["read"], expiresAt: null },
      },
    };
  },
  revokeToken: async ({ viewer }) => {
    const { id } = await tokenFactory({ speakerId: viewer.id });
    return {
      run: () => revokeToken(viewer.id, id),
      told: { deed: "token.revoke", about: `token/${id}` },
    };
  },
  retryEmail: async ({ viewer }) => {
    const { id } = await emailFactory();
    return { run: () => retryEmail(id, viewer), told: { deed: "email.retry", about: `email/${id}` } };
  },
  retryFailed: async ({ viewer }) => {
    const { id } = await emailFactory();
    await db.email.update({ where: { id }, data: { status: "failed" } });
    return {
      run: () => retryFailed(viewer),
      told: { deed: "email.retry", about: "outbox/null", details: { count: 1 } },
    };
  },
  cancelEmail: async ({ viewer }) => {
    const { id } = await emailFactory();
    return { run: () => cancelEmail(id, viewer), told: { deed: "email.cancel", about: `email/${id}` } };
  },
  allowAddress: async ({ viewer }) => {
    const { emailAddressId: id } = await emailFactory();
    await db.emailAddress.update({ where: { id }, data: { suppressedAt: new Date() } });
    return {
      run: () => allowAddress(id, viewer),
      told: { deed: "email.allow-address", about: `address/${id}` },
    };
  },
};

const newest = () => db.auditEntry.findFirst({ orderBy: { id: "desc" } });

test.each(Object.keys(deeds))("%s leaves one entry, with who, what and from where", async (name) => {
  const all = await cast();
  const { run, told } = await (deeds[name] as Deed)(all);
  const before = (await newest())?.id ?? 0;
  await withRequestFacts(headers, run);
  const entries = await db.auditEntry.findMany({ where: { id: { gt: before } } });
  expect(entries).toHaveLength(1);
  const [entry] = entries;
  const { door = "page", deed, about, details = {} } = told;
  expect(`${entry?.family}.${entry?.verb} ${entry?.subjectKind}/${entry?.subjectId}`).toBe(
    `${deed} ${about}`,
  );
  expect(JSON.parse(entry?.details ?? "")).toEqual(details);
  expect(entry).toMatchObject({ door, requestId: "0123-4567", address: "203.0.113.9" });
  expect(entry?.actorId).toBe(door === "mail" ? null : all.viewer.id);
  expect(entry?.subjectName).toBeTruthy();
});

test("links are renewed on the command line alone", async () => {
  const { emailAddressId: id, emailAddress } = await emailFactory();
  await renewLinks(emailAddress.address);
  const told = { family: "email", verb: "renew-links", subjectKind: "address", subjectId: id };
  expect(await newest()).toMatchObject({ ...told, actorId: null, door: "command", address: null });
});

test("every command that is written down is done here", () => {
  const audited = commandsByName(Object.keys(unaudited)).filter(({ isAudited }) => isAudited);
  expect([...Object.keys(deeds), "renewLinks"].sort()).toEqual(audited.map(({ name }) => name).sort());
});

test("no entry holds a password, an email address, or what somebody wrote", async () => {
  const entries = await db.auditEntry.findMany();
  expect(entries.length).toBeGreaterThan(Object.keys(deeds).length);
  for (const secret of [/@/, /SECRETWORDS/, /horse/, /argon2/, /talks_/])
    expect(JSON.stringify(entries)).not.toMatch(secret);
});

test("what changes nothing is not written down", async () => {
  const { viewer } = await cast();
  const before = await newest();
  await accounts.promoteSpeaker(viewer.id);
  await accounts.enableSpeaker(viewer.id);
  await removePhoto(viewer);
  await cancelEmailChange(viewer);
  expect(await newest()).toEqual(before);
});

test("what is refused leaves no entry", async () => {
  const { talk } = await cast();
  const stranger = viewerOf(await speakerFactory({ password: factoryPassword }));
  const { id } = await heldCommentFactory({ talkId: talk.id });
  const before = await newest();
  const refused: (() => Promise<unknown>)[] = [
    () => decideComment(stranger, { id, to: "published" }, "page"),
    () => decideComment(stranger, { id, from: "spam", to: "published" }, "page"),
    () => deleteComment(stranger, id),
    () => editTalk(stranger, talk.id, talk.version, talkInput),
    () => deleteTalk(stranger, talk.id),
    async () => changePassword(stranger, await newSid(stranger), { currentPassword: "wrong", newPassword }),
    () => createToken(stranger.id, { name: "x", scopes: ["admin"], expiresAt: null }),
    () => accounts.demoteSpeaker(2_000_000_000),
    () => retryEmail(2_000_000_000),
  ];
  for (const run of refused) await expect(run()).rejects.toThrow();
  expect(await newest()).toEqual(before);
});

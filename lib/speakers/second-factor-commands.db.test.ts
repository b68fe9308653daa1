import { expect, test } from "vitest";
import type { Account } from "@/lib/auth/check-credentials";
import { findViewer } from "@/lib/auth/find-viewer";
import { ACCOUNT_CHANGED } from "@/lib/auth/lock-account";
import { findSecondFactor, hasSecondFactor } from "@/lib/auth/second-factor/queries";
import { WRONG_CODE } from "@/lib/auth/second-factor/take-code";
import { createSession, endSession } from "@/lib/auth/session-commands";
import { findTokenViewer } from "@/lib/auth/token-viewer";
import type { Viewer } from "@/lib/auth/viewer-type";
import { db } from "@/lib/db/client";
import { Conflict, InvalidField, NotFound, TooMany, Unauthenticated } from "@/lib/errors";
import { secondFactorFactory } from "@/lib/testing/factories/second-factor";
import { sessionFactory } from "@/lib/testing/factories/session";
import { speakerFactory, viewerOf } from "@/lib/testing/factories/speaker";
import { tokenFactory } from "@/lib/testing/factories/token";
import { codeAt } from "@/lib/testing/totp-code";
import { disableSpeaker, removeSecondFactor } from "./account-commands";
import {
  beginEnrolment,
  renewRecoveryCodes,
  turnOffSecondFactor,
  turnOnSecondFactor,
} from "./second-factor-commands";
import { changePassword } from "./security-commands";

const password = "the password of before";
const wrongCode = new InvalidField("code", WRONG_CODE);
const tooLate = new Conflict(ACCOUNT_CHANGED);

/** A speaker with a second factor, and their session. */
async function securedSpeaker() {
  const ann = await speakerFactory({ password });
  const factor = await secondFactorFactory({ speakerId: ann.id });
  const { claims } = await sessionFactory({ speakerId: ann.id, withSecondFactor: true });
  return { ann, viewer: viewerOf(ann), session: claims, sid: claims.sid, ...factor };
}

/** A session that asks for a change. */
const newSid = async ({ id }: { id: number }) => (await sessionFactory({ speakerId: id })).claims.sid;

/** Who a session would be of that is opened now. */
const viewerFor = async (account: Account) => findViewer(await createSession(account, { keep: false }));
const codesLeft = (speakerId: number) => db.recoveryCode.count({ where: { speakerId, usedAt: null } });

test("whoever knows the password turns it on with the first code, and their other sessions end", async () => {
  const ann = await speakerFactory({ password });
  const { secret: token } = await tokenFactory({ speakerId: ann.id });
  const before = await sessionFactory({ speakerId: ann.id });
  const enrolment = await beginEnrolment(viewerOf(ann), password);
  expect(await hasSecondFactor(ann.id)).toBe(false);

  const code = codeAt(enrolment.secret);
  const { codes, ...account } = await turnOnSecondFactor(
    viewerOf(ann),
    before.claims.sid,
    enrolment,
    `${code.slice(0, 3)} ${code.slice(3)}`,
  );
  expect(await findSecondFactor(ann.id)).toMatchObject({ recoveryCodesLeft: 10 });
  expect(codes).toHaveLength(10);
  expect(await db.session.count({ where: { id: before.id } })).toBe(0);
  expect(await viewerFor(account)).toEqual(viewerOf(ann));
  expect(await findTokenViewer(token)).toMatchObject({ viewer: { id: ann.id } });
});

test("the code that turned it on does not count once more", async () => {
  const ann = await speakerFactory({ password });
  const enrolment = await beginEnrolment(viewerOf(ann), password);
  const code = codeAt(enrolment.secret);
  await turnOnSecondFactor(viewerOf(ann), await newSid(ann), enrolment, code);
  const off = turnOffSecondFactor(viewerOf(ann), await newSid(ann), { password, code });
  await expect(off).rejects.toThrow(wrongCode);
});

test("without the password nothing begins, and with a wrong code nothing is turned on", async () => {
  const ann = await speakerFactory({ password });
  await expect(beginEnrolment(viewerOf(ann), "a guess")).rejects.toMatchObject({ field: "password" });
  const enrolment = await beginEnrolment(viewerOf(ann), password);
  const { claims } = await sessionFactory({ speakerId: ann.id });
  await expect(turnOnSecondFactor(viewerOf(ann), claims.sid, enrolment, "wrong")).rejects.toThrow(wrongCode);
  expect(await hasSecondFactor(ann.id)).toBe(false);
  expect(await findViewer(claims)).toEqual(viewerOf(ann));
});

test("of two that turn it on at once, one is too late", async () => {
  const ann = await speakerFactory({ password });
  const enrolments = [
    await beginEnrolment(viewerOf(ann), password),
    await beginEnrolment(viewerOf(ann), password),
  ];
  const both = await Promise.allSettled(
    enrolments.map(async (one) =>
      turnOnSecondFactor(viewerOf(ann), await newSid(ann), one, codeAt(one.secret)),
    ),
  );
  expect(both.filter(({ status }) => status === "rejected")).toMatchObject([{ reason: tooLate }]);
  expect(await db.secondFactor.count({ where: { speakerId: ann.id } })).toBe(1);
  await expect(beginEnrolment(viewerOf(ann), password)).rejects.toThrow(Conflict);
});

test("whoever has begun is too late once the password has changed, or the account is disabled", async () => {
  const [ann, bob] = [
    viewerOf(await speakerFactory({ password })),
    viewerOf(await speakerFactory({ password })),
  ];
  const begun = [await beginEnrolment(ann, password), await beginEnrolment(bob, password)] as const;
  const change = { currentPassword: password, newPassword: "the password of after" };
  await changePassword(ann, await newSid(ann), change);
  await disableSpeaker(bob.id);
  for (const [viewer, one] of [
    [ann, begun[0]],
    [bob, begun[1]],
  ] as const)
    await expect(turnOnSecondFactor(viewer, await newSid(viewer), one, codeAt(one.secret))).rejects.toThrow(
      tooLate,
    );
});

test("password and code turn it off: the other sessions end, and the password is enough again", async () => {
  const { ann, viewer, session, secret } = await securedSpeaker();
  const { secret: token } = await tokenFactory({ speakerId: ann.id });
  const account = await turnOffSecondFactor(viewer, session.sid, { password, code: codeAt(secret) });
  expect(await findSecondFactor(ann.id)).toBeNull();
  expect(await db.recoveryCode.count({ where: { speakerId: ann.id } })).toBe(0);
  expect(await findViewer(session)).toBeNull();
  expect(account).toMatchObject({ withSecondFactor: false });
  expect(await viewerFor(account)).toEqual(viewer);
  expect(await findTokenViewer(token)).toMatchObject({ viewer: { id: ann.id } });
});

test("whoever has lost the phone turns it off with a recovery code", async () => {
  const { ann, viewer, sid, recoveryCodes } = await securedSpeaker();
  await turnOffSecondFactor(viewer, sid, { password, code: String(recoveryCodes[0]) });
  expect(await hasSecondFactor(ann.id)).toBe(false);
});

test("one of the two alone changes nothing, nor does another account's code", async () => {
  const [{ ann, viewer, session, secret }, bob] = [await securedSpeaker(), await securedSpeaker()];
  const proofs = [
    { password: "a guess", code: codeAt(secret) },
    { password, code: "wrong" },
    { password, code: codeAt(bob.secret) },
    { password, code: String(bob.recoveryCodes[0]) },
  ];
  for (const proof of proofs) {
    await expect(turnOffSecondFactor(viewer, session.sid, proof)).rejects.toThrow(InvalidField);
    await expect(renewRecoveryCodes(viewer, session.sid, proof)).rejects.toThrow(InvalidField);
  }
  expect(await findViewer(session)).toEqual(viewer);
  expect(await findSecondFactor(ann.id)).toMatchObject({ recoveryCodesLeft: 10 });
  expect(await codesLeft(bob.ann.id)).toBe(10);
});

test("new recovery codes replace those of before, and sessions live on", async () => {
  const { ann, viewer, session, secret, recoveryCodes } = await securedSpeaker();
  const codes = await renewRecoveryCodes(viewer, session.sid, { password, code: codeAt(secret) });
  expect(codes).toHaveLength(10);
  expect(await findViewer(session)).toEqual(viewer);
  const before = { password, code: String(recoveryCodes[0]) };
  await expect(turnOffSecondFactor(viewer, session.sid, before)).rejects.toThrow(wrongCode);
  await turnOffSecondFactor(viewer, session.sid, { password, code: String(codes[0]) });
  expect(await codesLeft(ann.id)).toBe(0);
});

test("a recovery code that pays for new ones is gone with the others", async () => {
  const { ann, viewer, sid, recoveryCodes } = await securedSpeaker();
  await renewRecoveryCodes(viewer, sid, { password, code: String(recoveryCodes[0]) });
  expect(await codesLeft(ann.id)).toBe(10);
});

test("of two changes with the same code at once, one happens", async () => {
  const { viewer, sid, secret } = await securedSpeaker();
  const proof = { password, code: codeAt(secret) };
  const both = await Promise.allSettled([
    renewRecoveryCodes(viewer, sid, proof),
    renewRecoveryCodes(viewer, sid, proof),
  ]);
  expect(both.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
});

test("wrong codes are counted here as well", async () => {
  const { viewer, sid, secret } = await securedSpeaker();
  for (let n = 0; n < 10; n++)
    await expect(turnOffSecondFactor(viewer, sid, { password, code: "wrong" })).rejects.toThrow(wrongCode);
  const right = { password, code: codeAt(secret) };
  await expect(turnOffSecondFactor(viewer, sid, right)).rejects.toThrow(TooMany);
});

/** All that is known of an account's locks, and of what was done to them. */
const locksOf = async (id: number) => [
  await db.speaker.findUniqueOrThrow({ where: { id } }),
  await db.secondFactor.findMany({ where: { speakerId: id } }),
  await db.recoveryCode.findMany({ where: { speakerId: id }, orderBy: { id: "asc" } }),
  await db.session.findMany({ where: { speakerId: id } }),
  await db.auditEntry.findMany({ where: { subjectKind: "account", subjectId: id } }),
];

type Change = (sid: string) => Promise<unknown>;

async function enrolling(): Promise<[Viewer, Change]> {
  const viewer = viewerOf(await speakerFactory({ password }));
  const begun = await beginEnrolment(viewer, password);
  return [viewer, (sid) => turnOnSecondFactor(viewer, sid, begun, codeAt(begun.secret))];
}

async function proving(
  change: typeof turnOffSecondFactor | typeof renewRecoveryCodes,
): Promise<[Viewer, Change]> {
  const { viewer, secret } = await securedSpeaker();
  return [viewer, (sid) => change(viewer, sid, { password, code: codeAt(secret) })];
}

test.each([
  ["turn it on", enrolling],
  ["turn it off", () => proving(turnOffSecondFactor)],
  ["get new recovery codes", () => proving(renewRecoveryCodes)],
])(
  "who asks from a session that is over, or somebody else's, does not %s: nothing changes",
  async (_what, prepare) => {
    const [viewer, change] = await prepare();
    const [over, theirs] = [await newSid(viewer), await newSid(await speakerFactory())];
    await endSession(over);
    const before = await locksOf(viewer.id);
    for (const sid of [over, theirs]) await expect(change(sid)).rejects.toThrow(Unauthenticated);
    expect(await locksOf(viewer.id)).toEqual(before);
    await change(await newSid(viewer));
  },
);

test("what is not on cannot be turned off", async () => {
  const viewer = viewerOf(await speakerFactory({ password }));
  const off = turnOffSecondFactor(viewer, await newSid(viewer), { password, code: "123456" });
  await expect(off).rejects.toThrow(new NotFound("second factor"));
  await expect(removeSecondFactor(viewer.id)).rejects.toThrow(new NotFound("second factor"));
});

test("the operator takes it away from whoever has lost everything, and the account's sessions end", async () => {
  const { ann, viewer, session } = await securedSpeaker();
  await removeSecondFactor(ann.id);
  expect(await findSecondFactor(ann.id)).toBeNull();
  expect(await codesLeft(ann.id)).toBe(0);
  expect(await findViewer(session)).toBeNull();
  const { sessionVersion } = await db.speaker.findUniqueOrThrow({ where: { id: ann.id } });
  expect(await viewerFor({ id: ann.id, sessionVersion })).toEqual(viewer);
});

test("what was done is written down, and by whom", async () => {
  const { ann, viewer, sid, secret, recoveryCodes } = await securedSpeaker();
  await renewRecoveryCodes(viewer, sid, { password, code: codeAt(secret) });
  await removeSecondFactor(ann.id);
  const enrolment = await beginEnrolment(viewer, password);
  const on = await newSid(ann);
  const { codes } = await turnOnSecondFactor(viewer, on, enrolment, codeAt(enrolment.secret));
  await turnOffSecondFactor(viewer, await newSid(ann), { password, code: String(codes[0]) });
  const where = { subjectKind: "account", subjectId: ann.id };
  const written = await db.auditEntry.findMany({ where, orderBy: { id: "asc" } });
  const verbs = ["recovery-codes", "second-factor-off", "second-factor-on", "second-factor-off"];
  expect(written.map(({ verb }) => verb)).toEqual(verbs);
  for (const secretOne of [secret, enrolment.secret, ...recoveryCodes, ...codes])
    expect(JSON.stringify(written)).not.toContain(secretOne);
});

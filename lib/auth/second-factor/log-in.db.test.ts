import { expect, test } from "vitest";
import { db } from "@/lib/db/client";
import { Conflict, InvalidField, TooMany } from "@/lib/errors";
import { disableSpeaker, removeSecondFactor } from "@/lib/speakers/account-commands";
import { secondFactorFactory } from "@/lib/testing/factories/second-factor";
import { speakerFactory, viewerOf } from "@/lib/testing/factories/speaker";
import { codeAt } from "@/lib/testing/totp-code";
import { checkCredentials } from "../check-credentials";
import { credentials } from "../credentials";
import { findViewer } from "../find-viewer";
import { createSession } from "../session-commands";
import { confirmLogin, LOGIN_OVER } from "./log-in";
import { WRONG_CODE } from "./take-code";

const isOver = new Conflict(LOGIN_OVER);

/** A speaker, and a login of theirs that waits for a code. */
async function waitingLogin() {
  const speaker = await speakerFactory();
  const factor = await secondFactorFactory({ speakerId: speaker.id });
  const { id, sessionVersion } = speaker;
  return {
    speaker,
    ...factor,
    login: { id, sessionVersion, uses: 0, keep: false, timeZone: null, next: "/" },
  };
}

test("the code opens a session that counts; the password alone opens none", async () => {
  const { speaker, secret, login } = await waitingLogin();
  expect(await findViewer(await createSession(speaker, login))).toBeNull();
  const account = await confirmLogin(login, codeAt(secret));
  expect(account).toEqual({ id: speaker.id, sessionVersion: 0, withSecondFactor: true });
  expect(await findViewer(await createSession(account, login))).toEqual(viewerOf(speaker));
});

test("a recovery code opens one as well", async () => {
  const { speaker, recoveryCodes, login } = await waitingLogin();
  const account = await confirmLogin(login, String(recoveryCodes[9]));
  expect(await findViewer(await createSession(account, login))).toEqual(viewerOf(speaker));
});

test("a login that waits is good for one session, whatever code follows", async () => {
  const { secret, recoveryCodes, login } = await waitingLogin();
  await confirmLogin(login, codeAt(secret));
  await expect(confirmLogin(login, String(recoveryCodes[0]))).rejects.toThrow(isOver);
});

test("of two that finish the same login at once, one gets in", async () => {
  const { secret, recoveryCodes, login } = await waitingLogin();
  const codes = [codeAt(secret), String(recoveryCodes[0])];
  const both = await Promise.allSettled(codes.map((code) => confirmLogin(login, code)));
  expect(both.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
});

test("a wrong code opens nothing, and the login goes on waiting", async () => {
  const { secret, login } = await waitingLogin();
  await expect(confirmLogin(login, "000000x")).rejects.toThrow(new InvalidField("code", WRONG_CODE));
  await confirmLogin(login, codeAt(secret));
});

test("after ten wrong codes even the right one has to wait", async () => {
  const { secret, login } = await waitingLogin();
  for (let n = 0; n < 10; n++) await expect(confirmLogin(login, "wrong")).rejects.toThrow(InvalidField);
  await expect(confirmLogin(login, codeAt(secret))).rejects.toThrow(TooMany);
  expect(await db.secondFactor.findFirst({ where: { speakerId: login.id } })).toMatchObject({ uses: 0 });
});

test("nothing that is typed as an email takes a try from an account's codes", async () => {
  const { secret, login } = await waitingLogin();
  const typed = credentials.parse({ email: `second factor of ${login.id}`, password: "a guess" });
  for (let n = 0; n < 10; n++) expect(await checkCredentials(typed)).toBeNull();
  await expect(checkCredentials(typed)).rejects.toThrow(TooMany);
  await confirmLogin(login, codeAt(secret));
});

test("a login does not wait for an account that was changed, disabled or freed of its second factor", async () => {
  const changed = await waitingLogin();
  await db.speaker.update({ where: { id: changed.login.id }, data: { sessionVersion: 1 } });
  const disabled = await waitingLogin();
  await disableSpeaker(disabled.login.id);
  const freed = await waitingLogin();
  await removeSecondFactor(freed.login.id);
  for (const { secret, login } of [changed, disabled, freed])
    await expect(confirmLogin(login, codeAt(secret))).rejects.toThrow(isOver);
});

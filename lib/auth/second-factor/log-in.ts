/** The two steps of a login: what follows the right password, and what follows the code. */
import "server-only";
import { db } from "@/lib/db/client";
import { Conflict } from "@/lib/errors";
import type { Account } from "../check-credentials";
import { startSession } from "../current-session";
import { loginCodePath } from "./paths";
import { type PendingLogin, pendingLogin } from "./pending-login";
import { factorColumns, takeCode } from "./take-code";
import { asTryOf } from "./tries";

export const LOGIN_OVER =
  "This login is over: your account was changed or used meanwhile. Please start over.";

type Wish = Pick<PendingLogin, "keep" | "timeZone" | "next">;

/** Logs in whoever knows the password; an account with a second factor is asked for a code first. Gives where to go. */
export async function logIn(account: Account, wish: Wish): Promise<string> {
  const factor = await db.secondFactor.findFirst({
    select: { uses: true },
    where: { speakerId: account.id },
  });
  if (factor) {
    const { id, sessionVersion } = account;
    await pendingLogin.keep({ id, sessionVersion, uses: factor.uses, ...wish });
    return loginCodePath;
  }
  await startSession(account, wish);
  return wish.next;
}

/** Ends the login that waits, with the right code. Gives where to go. Throws InvalidField, Conflict, or TooMany. */
export async function finishLogin(login: PendingLogin, code: string): Promise<string> {
  const account = await confirmLogin(login, code);
  await pendingLogin.drop();
  await startSession(account, login);
  return login.next;
}

/**
 * Takes the code that a login waits for; gives what a session is opened for. Throws InvalidField for a wrong code,
 * TooMany after too many of them, and Conflict where the login does not wait any more.
 */
export function confirmLogin(login: PendingLogin, code: string, now = new Date()): Promise<Account> {
  const { id, sessionVersion, uses } = login;
  return asTryOf(id, () =>
    db.$transaction(async (tx) => {
      const factor = await tx.secondFactor.findFirst({
        select: factorColumns,
        where: { speakerId: id, uses, speaker: { sessionVersion, disabledAt: null } },
      });
      if (!factor) throw new Conflict(LOGIN_OVER);
      await takeCode(tx, factor, code, now);
      return { id, sessionVersion, withSecondFactor: true };
    }),
  );
}

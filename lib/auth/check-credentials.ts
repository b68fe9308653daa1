import "server-only";
import { db } from "@/lib/db/client";
import { logEvent } from "@/lib/log/log-event";
import { emailKey } from "@/lib/text/schema";
import type { Credentials } from "./credentials";
import { asTry } from "./password-tries";
import { hashPassword, verifyPassword } from "./passwords";

export const INVALID_LOGIN = "Invalid email or password.";

type Typed = Pick<Credentials, "email" | "password">;

/** What a session is opened for: an account, as it was when its password was checked. */
export type Account = {
  id: number;
  sessionVersion: number;
  /** Its second factor was checked as well. An account that has one can be used in no other way. */
  withSecondFactor?: boolean;
};

/**
 * The one check behind every login. Null, after the same time, where there is no such account, where it is disabled or
 * has no password, and where the password is wrong. Throws TooMany where it was tried too often, whether or not there is
 * an account, and Busy where too many wait for their turn.
 */
export const checkCredentials = (typed: Typed): Promise<Account | null> =>
  asTry(typed.email, () => findAccount(typed));

async function findAccount({ email, password }: Typed): Promise<Account | null> {
  const row = await db.speaker.findUnique({
    select: { id: true, passwordHash: true, disabledAt: true, sessionVersion: true },
    where: { emailKey: emailKey(email) },
  });
  const verdict = await verifyPassword(row?.passwordHash ?? null, password);
  if (!row || row.disabledAt || verdict === "wrong") {
    logEvent("login.fail", { accountId: row?.id ?? null });
    return null;
  }
  if (verdict === "outdated") await replaceHash(row, password);
  return { id: row.id, sessionVersion: row.sessionVersion };
}

// Only where it is still the same: a password that was changed meanwhile wins.
async function replaceHash(row: { id: number; passwordHash: string | null }, password: string) {
  await db.speaker.updateMany({
    where: { id: row.id, passwordHash: row.passwordHash },
    data: { passwordHash: await hashPassword(password) },
  });
}

import "server-only";
import { cookies } from "next/headers";
import type { Account } from "./check-credentials";
import { type Cookie, endedCookies, openSession, sessionCookieName, sessionCookies } from "./session";
import { continuedClaims, newClaims, type SessionClaims } from "./session-claims";

/** The claims of the request's session, if it has one; whether it still counts is the viewer guard's to say. */
export async function currentClaims(): Promise<SessionClaims | null> {
  const token = (await cookies()).get(sessionCookieName)?.value;
  return openSession(token);
}

/** Logs the browser in. For actions and route handlers. */
export async function startSession(account: Account, { keep }: { keep: boolean }) {
  await setAll(await sessionCookies(newClaims(account, keep)));
}

/** Begins the request's session anew, after a new password ended it. For actions and route handlers. */
export async function restartSession(account: Account) {
  const claims = await currentClaims();
  await startSession(account, { keep: claims?.keep ?? false });
}

/** Goes on with the request's session, after its account's others were ended. For actions and route handlers. */
export async function continueSession(account: Account) {
  const claims = await currentClaims();
  if (claims) await setAll(await sessionCookies(continuedClaims(claims, account)));
}

/** Logs the browser out. For actions and route handlers. */
export async function endSession() {
  await setAll(endedCookies());
}

async function setAll(all: Cookie[]) {
  const store = await cookies();
  for (const cookie of all) store.set(cookie);
}

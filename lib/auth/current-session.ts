import "server-only";
import { cookies } from "next/headers";
import { Unauthenticated } from "@/lib/errors";
import type { Account } from "./check-credentials";
import type { Cookie } from "./cookie";
import { endedCookies, openSession, sessionCookieName, sessionCookies } from "./session";
import type { SessionClaims } from "./session-claims";
import { createSession, endSession, type NewSession } from "./session-commands";
import { findSession } from "./session-queries";

/** The claims of the request's session, if it has one; whether it still counts is the viewer guard's to say. */
export async function currentClaims(): Promise<SessionClaims | null> {
  const token = (await cookies()).get(sessionCookieName)?.value;
  return openSession(token);
}

/** Names the request's session. Throws Unauthenticated where it has none. */
export async function currentSid(): Promise<string> {
  const claims = await currentClaims();
  if (!claims) throw new Unauthenticated();
  return claims.sid;
}

/** Logs the browser in. For actions and route handlers. Throws Conflict or NotFound where the account is not as it was. */
export async function startSession(account: Account, wanted: NewSession) {
  await setAll(await sessionCookies(await createSession(account, wanted)));
}

/**
 * Begins the request's session anew, under a name that no copy of its cookie knows, after `change` has ended it and all
 * others of its account; gives what `change` gives. `change` throws Unauthenticated where it was ended before. For
 * actions and route handlers in which the password was typed.
 */
export const restartSession = <Changed extends Account>(change: (sid: string) => Promise<Changed>) =>
  replaceSession(change, { authAt: undefined });

/** Goes on with the request's session in the same way, where no password was typed: its last day stays. */
export const continueSession = <Changed extends Account>(change: (sid: string) => Promise<Changed>) =>
  replaceSession(change, {});

/** Logs the browser out: its session is over, in every copy of its cookie. For actions and route handlers. */
export async function leaveSession() {
  const claims = await currentClaims();
  if (claims) await endSession(claims.sid);
  await setAll(endedCookies());
}

async function replaceSession<Changed extends Account>(
  change: (sid: string) => Promise<Changed>,
  begun: Pick<NewSession, "authAt">,
): Promise<Changed> {
  const sid = await currentSid();
  const before = await findSession(sid);
  if (!before) throw new Unauthenticated();
  const { withSecondFactor, ...wanted } = before;
  const changed = await change(sid);
  await startSession({ withSecondFactor, ...changed }, { ...wanted, ...begun });
  return changed;
}

async function setAll(all: Cookie[]) {
  const store = await cookies();
  for (const cookie of all) store.set(cookie);
}

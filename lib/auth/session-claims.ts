/** What a session token says, and for how long it counts. Instants are seconds since 1970, as in every JWT. */
import { z } from "zod";

const instant = z.number().int().nonnegative();

export const sessionClaims = z.object({
  /** The speaker's id. */
  sub: z.string().regex(/^[1-9]\d{0,9}$/),
  /** The account's session version at login; raising the account's ends all its sessions. */
  sv: z.number().int(),
  /** When the password was typed. */
  authAt: instant,
  /** When the session was last used, give or take five minutes. */
  seenAt: instant,
  /** `Keep me logged in` was ticked. */
  keep: z.boolean(),
});

export type SessionClaims = z.output<typeof sessionClaims>;

const minute = 60;
const hour = 60 * minute;
const day = 24 * hour;

const limits = {
  brief: { idle: 12 * hour, absolute: 24 * hour },
  kept: { idle: 30 * day, absolute: 365 * day },
};

const renewAfter = 5 * minute;

/** The present instant, as claims write it. */
export const nowInSeconds = () => Math.floor(Date.now() / 1000);

type Account = { id: number; sessionVersion: number };

/** The claims of a session that begins now. */
export const newClaims = (account: Account, keep: boolean, now = nowInSeconds()): SessionClaims => ({
  sub: String(account.id),
  sv: account.sessionVersion,
  authAt: now,
  seenAt: now,
  keep,
});

/** The claims of a session that outlives the account's others: no password was typed, so its last day stays. */
export const continuedClaims = (
  claims: SessionClaims,
  account: Account,
  now = nowInSeconds(),
): SessionClaims => ({
  ...claims,
  sv: account.sessionVersion,
  seenAt: now,
});

/** How long the session lives on if nobody uses it; zero or less: it is over. */
export function secondsLeft({ keep, seenAt, authAt }: SessionClaims, now: number): number {
  const { idle, absolute } = keep ? limits.kept : limits.brief;
  return Math.min(seenAt + idle, authAt + absolute) - now;
}

/** The one place that knows when a session is over. */
export const sessionIsAlive = (claims: SessionClaims, now: number) => secondsLeft(claims, now) > 0;

/** The claims with the session seen now, where it is alive and was last seen more than five minutes ago; else null. */
export function renewedClaims(claims: SessionClaims, now: number): SessionClaims | null {
  const isDue = now - claims.seenAt > renewAfter;
  return isDue && sessionIsAlive(claims, now) ? { ...claims, seenAt: now } : null;
}

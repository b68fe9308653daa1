/** What the cookie of a session says, and for how long a session counts. Instants are seconds since 1970, as in every JWT. */
import { subSeconds } from "date-fns/subSeconds";
import { z } from "zod";

const instant = z.number().int().nonnegative();

export const sessionClaims = z.object({
  /** Names the session's row. */
  sid: z.string().min(1),
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

/** The claims of a session whose password was typed, and which was last used, at these instants. */
export const claimsOf = ({ sid, keep, authAt, seenAt }: SessionTimes & { sid: string }): SessionClaims => ({
  sid,
  authAt: inSeconds(authAt),
  seenAt: inSeconds(seenAt),
  keep,
});

type SessionTimes = { keep: boolean; authAt: Date; seenAt: Date };

const inSeconds = (at: Date) => Math.floor(at.getTime() / 1000);

type Life = Pick<SessionClaims, "keep" | "authAt" | "seenAt">;

/** How long the session lives on if nobody uses it; zero or less: it is over. */
export function secondsLeft({ keep, seenAt, authAt }: Life, now: number): number {
  const { idle, absolute } = keep ? limits.kept : limits.brief;
  return Math.min(seenAt + idle, authAt + absolute) - now;
}

/** The one place that knows when a session is over. */
export const sessionIsAlive = (life: Life, now: number) => secondsLeft(life, now) > 0;

/** Whether it is to be noted that the session is in use: every five minutes, lest each read become a write. */
export const isDueToBeSeen = ({ seenAt }: Life, now: number) => now - seenAt > renewAfter;

/** The claims with the session seen now, where it is alive and that is due; else null. */
export const renewedClaims = (claims: SessionClaims, now: number): SessionClaims | null =>
  isDueToBeSeen(claims, now) && sessionIsAlive(claims, now) ? { ...claims, seenAt: now } : null;

/** The rows that are over because nobody used them. Those past their last day follow, as nobody can use them any more. */
export const unusedAt = (now: Date) => ({
  OR: [
    { keep: false, seenAt: { lte: subSeconds(now, limits.brief.idle) } },
    { keep: true, seenAt: { lte: subSeconds(now, limits.kept.idle) } },
  ],
});

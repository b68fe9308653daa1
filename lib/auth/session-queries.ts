import "server-only";
import { db } from "@/lib/db/client";
import { deviceName } from "./device";
import { claimsOf, type SessionClaims, sessionIsAlive } from "./session-claims";

/** A session as its owner sees it. */
export type SessionView = {
  id: number;
  /** It is the one that asks. */
  isThis: boolean;
  /** "Firefox on Linux", as far as the browser told. */
  device: string;
  /** An IANA name; null: the browser did not tell. */
  timeZone: string | null;
  /** Null: not known. */
  address: string | null;
  /** When the password was typed. */
  authAt: Date;
  /** Give or take five minutes. */
  seenAt: Date;
};

const columns = {
  id: true,
  sid: true,
  keep: true,
  authAt: true,
  seenAt: true,
  userAgent: true,
  timeZone: true,
  address: true,
} as const;

/** A speaker's sessions that are not over, the one used last first. `claims` are those of the session that asks. */
export async function listSessions(
  speakerId: number,
  claims: SessionClaims | null,
  now: number,
): Promise<SessionView[]> {
  const orderBy = [{ seenAt: "desc" as const }, { id: "desc" as const }];
  const rows = await db.session.findMany({ select: columns, where: { speakerId }, orderBy });
  return rows
    .filter((row) => sessionIsAlive(claimsOf(row), now))
    .map(({ sid, keep: _, userAgent, ...row }) => ({
      ...row,
      isThis: sid === claims?.sid,
      device: deviceName(userAgent),
    }));
}

/** What a session goes on with under another name; null where it is over. */
export const findSession = (sid: string) =>
  db.session.findUnique({
    select: { keep: true, timeZone: true, authAt: true, withSecondFactor: true },
    where: { sid },
  });

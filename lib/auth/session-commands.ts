/** Opening and ending sessions. Whoever calls these has made sure of the right to. */
import "server-only";
import { randomBytes } from "node:crypto";
import { actorById, recordAccount } from "@/lib/audit/record-account";
import { db, type Tx } from "@/lib/db/client";
import { NotFound, Unauthenticated } from "@/lib/errors";
import { logEvent } from "@/lib/log/log-event";
import { requestFacts } from "@/lib/request/facts";
import type { Account } from "./check-credentials";
import { lockAccount } from "./lock-account";
import { claimsOf, type SessionClaims, unusedAt } from "./session-claims";

/** `timeZone`: the browser's own, where it told; `authAt`: when the password was typed, unless it was now. */
export type NewSession = { keep: boolean; timeZone?: string | null; authAt?: Date | undefined };

const mostSessions = 100;

/**
 * Opens a session in the browser that asks, and forgets those that nobody used for too long. An account has 100 at most:
 * the one used least lately makes room. Throws Conflict where the account was changed since its password was checked,
 * and NotFound where it is gone or disabled.
 */
export async function createSession(account: Account, wanted: NewSession): Promise<SessionClaims> {
  const now = new Date();
  const { withSecondFactor = false } = account;
  const session = { sid: newSid(), keep: wanted.keep, authAt: wanted.authAt ?? now, seenAt: now };
  const browser = { timeZone: wanted.timeZone ?? null, ...browserThatAsks() };
  await db.session.deleteMany({ where: unusedAt(now) });
  await db.$transaction(async (tx) => {
    await lockAccount(tx, account.id, account.sessionVersion);
    await makeRoom(tx, account.id);
    await tx.session.create({ data: { ...session, ...browser, withSecondFactor, speakerId: account.id } });
  });
  logEvent("session.begin", { accountId: account.id });
  return claimsOf(session);
}

/** Ends the session of a browser, where it is not over yet. */
export async function endSession(sid: string) {
  const ended = await db.session.findUnique({ where: { sid }, select: { id: true, speakerId: true } });
  if (!ended) return;
  await db.session.deleteMany({ where: { sid } });
  logEvent("session.leave", { accountId: ended.speakerId });
}

/** Ends one session of a speaker. Throws NotFound where it is not theirs, or over. */
export async function endSessionOf(speakerId: number, id: number) {
  await db.$transaction(async (tx) => {
    const { count } = await tx.session.deleteMany({ where: { id, speakerId } });
    if (count === 0) throw new NotFound("session");
    const owner = await actorById(tx, speakerId);
    await recordAccount(tx, owner, { action: "session.end", by: owner });
  });
}

/** Ends every session of an account, within a change that raises its `sessionVersion`. */
export async function endSessionsOf(tx: Tx, speakerId: number) {
  await tx.session.deleteMany({ where: { speakerId } });
}

/**
 * Does the same for whoever asks from the session `sid`, once the account is locked. Throws Unauthenticated where that
 * session is over: what ended it came first.
 */
export async function endSessionsFrom(tx: Tx, speakerId: number, sid: string) {
  await requireSession(tx, speakerId, sid);
  await endSessionsOf(tx, speakerId);
}

/** Throws Unauthenticated where `sid` is no session of this account (any more), and keeps it there until then. */
export async function requireSession(tx: Tx, speakerId: number, sid: string) {
  const { count } = await tx.session.updateMany({ where: { sid, speakerId }, data: { sid } });
  if (count === 0) throw new Unauthenticated();
}

// 256 bits.
const newSid = () => randomBytes(32).toString("base64url");

function browserThatAsks() {
  const { userAgent = null, address = null } = requestFacts() ?? {};
  return { userAgent, address };
}

async function makeRoom(tx: Tx, speakerId: number) {
  const least = await tx.session.findMany({
    select: { id: true },
    where: { speakerId },
    orderBy: [{ seenAt: "desc" }, { id: "desc" }],
    skip: mostSessions - 1,
  });
  if (least.length > 0) await tx.session.deleteMany({ where: { id: { in: least.map(({ id }) => id) } } });
}

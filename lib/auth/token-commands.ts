/** Making and revoking tokens. Whoever calls these has made sure of the right to. */
import "server-only";
import { subDays } from "date-fns/subDays";
import { recordAudit } from "@/lib/audit/record";
import { actorById } from "@/lib/audit/record-account";
import { db, type Tx } from "@/lib/db/client";
import { Conflict, InvalidField, NotFound } from "@/lib/errors";
import { spendKey } from "@/lib/idempotency/spend";
import { count } from "@/lib/limits/count";
import type { Account } from "./check-credentials";
import { lockAccount } from "./lock-account";
import { administratorsNeedSecondFactor } from "./powers";
import { hasSecondFactor } from "./second-factor/queries";
import { endedBefore, liveAt } from "./token-life";
import { joinScopes, type Scope } from "./token-schema";
import { hashToken, newTokenSecret } from "./token-secret";

export const ADMIN_SCOPE = "Only administrators can make a token with this scope.";
export const ADMIN_NEEDS_SECOND_FACTOR = "Administrators need a second factor for this scope.";
export const TOO_MANY_TOKENS = "You have 50 tokens already. Please revoke one that you do not need any more.";

const mostTokens = 50;
const endingLength = 4;

/** A null `expiresAt`: it never expires. */
export type NewToken = { name: string; scopes: Scope[]; expiresAt: Date | null };

/** A token at the one moment at which its secret is known. */
export type MadeToken = NewToken & { id: number; secret: string; createdAt: Date };

/**
 * Makes a token, and forgets those that ended over 30 days ago. With `account`, only while it is as it was when its
 * password was checked. Throws InvalidField for the scope `admin` of whoever is no administrator, or lacks the second
 * factor that one needs, Conflict where there are 50 that live or the account was changed meanwhile, NotFound where it is
 * gone or disabled, and TooMany.
 */
export async function createToken(
  speakerId: number,
  { name, scopes, expiresAt }: NewToken,
  account?: Pick<Account, "sessionVersion">,
): Promise<MadeToken> {
  await count("token", `speaker ${speakerId}`);
  const secret = newTokenSecret();
  const made = { name, expiresAt, createdAt: new Date() };
  return db.$transaction(async (tx) => {
    const owner = await lockAccount(tx, speakerId, account?.sessionVersion);
    await spendKey(tx);
    if (scopes.includes("admin")) await refuseOthersThanAdmins(tx, speakerId, owner);
    await makeRoom(tx, speakerId, made.createdAt);
    const { id } = await tx.token.create({
      select: { id: true },
      data: {
        ...made,
        speakerId,
        scopes: joinScopes(scopes),
        hash: hashToken(secret),
        ending: secret.slice(-endingLength),
      },
    });
    const details = { scopes, expiresAt: expiresAt?.toISOString() ?? null };
    const subject = { kind: "token", id, name } as const;
    await recordAudit(tx, await actorById(tx, speakerId), { action: "token.create", subject, details });
    return { id, secret, scopes, ...made };
  });
}

/** Ends a token at once; one that was revoked already stays as it is. Throws NotFound where it is not this speaker's. */
export async function revokeToken(speakerId: number, id: number) {
  await db.$transaction(async (tx) => {
    const token = await tx.token.findUnique({ select: { name: true }, where: { id, speakerId } });
    if (!token) throw new NotFound("token");
    const { count } = await tx.token.updateMany({
      where: { id, speakerId, revokedAt: null },
      data: { revokedAt: new Date() },
    });
    if (count === 0) return;
    const subject = { kind: "token", id, name: token.name } as const;
    await recordAudit(tx, await actorById(tx, speakerId), { action: "token.revoke", subject });
  });
}

/** Ends every token of an account, within a change of its password or its disabling. */
export async function revokeAllTokens(tx: Tx, speakerId: number) {
  await tx.token.updateMany({ where: { speakerId, revokedAt: null }, data: { revokedAt: new Date() } });
}

async function refuseOthersThanAdmins(tx: Tx, id: number, { isAdmin }: { isAdmin: boolean }) {
  if (!isAdmin) throw new InvalidField("scopes", ADMIN_SCOPE);
  if (administratorsNeedSecondFactor && !(await hasSecondFactor(id, tx)))
    throw new InvalidField("scopes", ADMIN_NEEDS_SECOND_FACTOR);
}

async function makeRoom(tx: Tx, speakerId: number, now: Date) {
  await tx.token.deleteMany({ where: { speakerId, ...endedBefore(subDays(now, 30)) } });
  const count = await tx.token.count({ where: { speakerId, ...liveAt(now) } });
  if (count >= mostTokens) throw new Conflict(TOO_MANY_TOKENS);
}

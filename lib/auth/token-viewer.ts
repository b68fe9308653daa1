import "server-only";
import { subMinutes } from "date-fns/subMinutes";
import { db } from "@/lib/db/client";
import { log } from "@/lib/log/log";
import { withPowersOf } from "./powers";
import { stateOfToken } from "./token-life";
import { type Scope, splitScopes } from "./token-schema";
import { hashToken, isTokenShaped } from "./token-secret";
import { toViewer, type Viewer, viewerColumns } from "./viewer-type";

export type TokenViewer = { viewer: Viewer; tokenId: number; scopes: Scope[] };

/**
 * Who a token's secret stands for, and what it may be used for; null where it is misshapen, unknown, revoked or expired,
 * or its account is disabled. With it one is an administrator only by the scope `admin`, and only as long as the account
 * is; where administrators need a second factor, only if the account had the one that it has as the token was made. Notes
 * the use.
 */
export async function findTokenViewer(secret: string): Promise<TokenViewer | null> {
  if (!isTokenShaped(secret)) return null;
  const token = await db.token.findUnique({ select: columns, where: { hash: hashToken(secret) } });
  const now = new Date();
  if (!token || stateOfToken(token, now) !== "live" || token.speaker.disabledAt) return null;
  await noteUse(token, now);
  const scopes = splitScopes(token.scopes);
  const isAdmin = token.speaker.isAdmin && scopes.includes("admin");
  const withSecondFactor = token.speaker.secondFactors.some(({ createdAt }) => createdAt <= token.createdAt);
  const viewer = withPowersOf(withSecondFactor, toViewer({ ...token.speaker, isAdmin }));
  return { viewer, tokenId: token.id, scopes };
}

const columns = {
  id: true,
  scopes: true,
  expiresAt: true,
  revokedAt: true,
  createdAt: true,
  lastUsedAt: true,
  speaker: {
    select: { ...viewerColumns, disabledAt: true, secondFactors: { select: { createdAt: true } } },
  },
} as const;

// Once a minute: a busy client must not turn every read into a write. A request does not fail for want of the note.
async function noteUse({ id, lastUsedAt }: { id: number; lastUsedAt: Date | null }, now: Date) {
  const due = subMinutes(now, 1);
  if (lastUsedAt && lastUsedAt > due) return;
  const unnoted = { OR: [{ lastUsedAt: null }, { lastUsedAt: { lte: due } }] };
  await db.token
    .updateMany({ where: { id, ...unnoted }, data: { lastUsedAt: now } })
    .catch((error: unknown) =>
      log.error({ err: error, tokenId: id }, "The use of a token could not be noted."),
    );
}

import "server-only";
import { subDays } from "date-fns/subDays";
import { db } from "@/lib/db/client";
import { NotFound } from "@/lib/errors";
import { endedBetween, liveAt } from "./token-life";
import { type Scope, splitScopes } from "./token-schema";

/** A token as its owner sees it: without the secret, which nobody knows any more. */
export type TokenView = {
  id: number;
  name: string;
  /** The last four characters of the secret. */
  ending: string;
  scopes: Scope[];
  createdAt: Date;
  /** Null: it never expires. */
  expiresAt: Date | null;
  /** Give or take a minute; null: never. */
  lastUsedAt: Date | null;
  revokedAt: Date | null;
};

const columns = {
  id: true,
  name: true,
  ending: true,
  scopes: true,
  createdAt: true,
  expiresAt: true,
  lastUsedAt: true,
  revokedAt: true,
} as const;

const mostEnded = 20;

/** A token of the speaker's, whatever became of it. Throws NotFound. */
export async function getToken(speakerId: number, id: number): Promise<TokenView> {
  const row = await db.token.findUnique({ select: columns, where: { id, speakerId } });
  if (!row) throw new NotFound("token");
  return toView(row);
}

/** A speaker's tokens, newest first: all that live, then the latest 20 of those that ended in the last 30 days. */
export async function listTokens(speakerId: number, now = new Date()): Promise<TokenView[]> {
  const query = { select: columns, orderBy: { id: "desc" } } as const;
  const [living, past] = await Promise.all([
    db.token.findMany({ ...query, where: { speakerId, ...liveAt(now) } }),
    db.token.findMany({
      ...query,
      where: { speakerId, ...endedBetween(subDays(now, 30), now) },
      take: mostEnded,
    }),
  ]);
  return [...living, ...past].map(toView);
}

const toView = (row: Omit<TokenView, "scopes"> & { scopes: string }): TokenView => ({
  ...row,
  scopes: splitScopes(row.scopes),
});

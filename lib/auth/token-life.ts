/** When a token lives, in the words of a query and of a row. */

/** The rows that live at this instant. */
export const liveAt = (now: Date) => ({
  revokedAt: null,
  OR: [{ expiresAt: null }, { expiresAt: { gt: now } }],
});

/** The rows that were revoked or expired before this instant. */
export const endedBefore = (then: Date) => ended({ lt: then });

/** The rows that were revoked or expired since `then`. */
export const endedBetween = (then: Date, now: Date) => ended({ gte: then, lte: now });

const ended = (when: { lt: Date } | { gte: Date; lte: Date }) => ({
  OR: [{ revokedAt: when }, { revokedAt: null, expiresAt: when }],
});

type Life = { revokedAt: Date | null; expiresAt: Date | null };

/** What has become of a token by now. */
export function stateOfToken({ revokedAt, expiresAt }: Life, now: Date): "live" | "revoked" | "expired" {
  if (revokedAt) return "revoked";
  return expiresAt && expiresAt <= now ? "expired" : "live";
}

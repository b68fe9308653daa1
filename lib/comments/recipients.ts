/** Who hears of a comment by email, and when. */
import "server-only";
import { TZDate } from "@date-fns/tz";
import { addDays, isAfter, set } from "date-fns";
import type { Tx } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/sqlite/client";
import type { NotificationKind } from "@/lib/db/generated/sqlite/enums";

/** A comment that somebody should hear of. */
export type News = {
  kind: NotificationKind;
  commentId: number;
  talkId: number;
  /** The talk's speaker. */
  speakerId: number;
  /** Whoever wrote it, and (where somebody decided on it) whoever published it: they know. */
  knownTo: { speakerIds: number[]; emailAddressId: number | null };
};

const morning = 8;

/** The next eight o'clock in the morning in a time zone (an IANA name), strictly after `now`. */
export function nextMorning(timeZone: string, now: Date): Date {
  const local = new TZDate(now, timeZone);
  const today = set(local, { hours: morning, minutes: 0, seconds: 0, milliseconds: 0 });
  return new Date((isAfter(today, local) ? today : addDays(today, 1)).getTime());
}

/** Selects who hears of such news at once or daily (`timing`): `emailAddressId`, `timeZone`. */
export const recipientsOf = (news: News, timing: "atOnce" | "daily") => Prisma.sql`
  SELECT s."emailAddressId", p."timeZone"
  FROM "Subscription" AS s
  JOIN "EmailAddress" AS a ON a."id" = s."emailAddressId"
  LEFT JOIN "Speaker" AS p ON p."emailKey" = a."addressKey"
  WHERE s."talkId" = ${news.talkId} AND s."confirmedAt" IS NOT NULL
    AND s."endedAt" IS NULL AND s."lapsedAt" IS NULL
    AND a."optedOutAt" IS NULL AND a."suppressedAt" IS NULL AND p."disabledAt" IS NULL
    AND ${isInterested(news)} AND ${isTimed(news, timing)}`;

/** The time zones of those who hear of it daily. */
export async function timeZonesOf(tx: Tx, news: News): Promise<string[]> {
  const rows = await tx.$queryRaw<{ timeZone: string }[]>`
    SELECT DISTINCT d."timeZone" FROM (${recipientsOf(news, "daily")}) AS d ORDER BY d."timeZone"`;
  return rows.map(({ timeZone }) => timeZone);
}

const isInterested = ({ kind, speakerId, knownTo }: News) => Prisma.sql`
  ${kind === "held" ? Prisma.sql`p."id" = ${speakerId}` : Prisma.sql`TRUE`}
  AND s."emailAddressId" <> ${knownTo.emailAddressId ?? 0}
  AND COALESCE(p."id", 0) NOT IN (${Prisma.join([-1, ...knownTo.speakerIds])})`;

// Who has no account hears at once.
const isTimed = ({ kind, speakerId }: News, timing: "atOnce" | "daily") => {
  const chosen =
    kind === "held"
      ? Prisma.sql`p."heldMail"`
      : Prisma.sql`CASE WHEN p."id" = ${speakerId} THEN p."publishedMail" ELSE p."followedMail" END`;
  return Prisma.sql`COALESCE(${chosen}, 'atOnce') = ${Prisma.raw(`'${timing}'`)}`;
};

/**
 * Holds for a row `table` with an `emailAddressId` where that person was not told before: a comment that is published
 * again, after it was taken back, is no news.
 */
export const isNewsTo = (table: string, { kind, commentId }: News) => Prisma.sql`
  NOT EXISTS (
    SELECT 1 FROM "Notification" AS n
    WHERE n."commentId" = ${commentId} AND n."kind" = ${Prisma.raw(`'${kind}'`)}
      AND n."emailAddressId" = ${Prisma.raw(table)}."emailAddressId"
  )`;

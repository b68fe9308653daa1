import "server-only";
import { addMinutes } from "date-fns";
import type { Tx } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/sqlite/client";
import { env } from "@/lib/env";
import { openEmails } from "@/lib/outbox/open-emails";
import { isNewsTo, type News, nextMorning, recipientsOf, timeZonesOf } from "./recipients";
import { ensureSpeakerSubscription, lapseSubscription, subscribeAuthor } from "./subscriptions";

type KnownTo = News["knownTo"];

/** Notifies the talk's speaker that a comment waits, in the transaction that holds it. */
export const announceHeld = (
  tx: Tx,
  talk: { id: number; speakerId: number },
  commentId: number,
  knownTo: KnownTo,
) => announce(tx, { kind: "held", commentId, talkId: talk.id, speakerId: talk.speakerId, knownTo });

/**
 * Subscribes the author of a comment, who asked for it, and notifies the talk's speaker and earlier commenters, in the
 * transaction that publishes it. `knownTo`: the speakers who need not be told, because it was their doing.
 */
export async function announcePublished(tx: Tx, commentId: number, knownTo: number[]) {
  const comment = await findPublished(tx, commentId);
  const { talkId, moderatorId, authorId, emailAddressId } = comment;
  const speakerIds = authorId === null ? knownTo : [...knownTo, authorId];
  await announce(tx, {
    kind: "published",
    commentId,
    talkId,
    speakerId: moderatorId,
    knownTo: { speakerIds, emailAddressId },
  });
  await subscribeAuthor(tx, comment);
}

/**
 * A comment is no longer published, in the transaction that takes it back: who was not told yet need not be, and its
 * author hears no more of the talk because of it.
 */
export async function withdrawPublished(tx: Tx, commentId: number) {
  await tx.notification.deleteMany({ where: { commentId, kind: "published", email: { status: "waiting" } } });
  await lapseSubscription(tx, await findPublished(tx, commentId));
}

const findPublished = (tx: Tx, id: number) =>
  tx.comment.findUniqueOrThrow({
    where: { id },
    select: {
      id: true,
      talkId: true,
      moderatorId: true,
      authorId: true,
      emailAddressId: true,
      notify: true,
      isProven: true,
      createdAt: true,
    },
  });

// Everybody once. What comes within MAIL_WINDOW goes into one email per person and talk, or into the next digest.
async function announce(tx: Tx, news: News) {
  await ensureSpeakerSubscription(tx, news);
  const now = new Date();
  await notify(tx, news, recipientsOf(news, "atOnce"), {
    kind: "talk",
    key: `talk:${news.talkId}:`,
    dueAt: addMinutes(now, env.MAIL_WINDOW),
  });
  for (const timeZone of await timeZonesOf(tx, news)) {
    const there = Prisma.sql`SELECT * FROM (${recipientsOf(news, "daily")}) AS d WHERE d."timeZone" = ${timeZone}`;
    await notify(tx, news, there, { kind: "digest", key: "digest:", dueAt: nextMorning(timeZone, now) });
  }
}

type Bundle = { kind: "talk" | "digest"; key: string; dueAt: Date };

async function notify(tx: Tx, news: News, people: Prisma.Sql, { kind, key, dueAt }: Bundle) {
  const recipients = Prisma.sql`
    SELECT w."emailAddressId", CAST(${key} AS TEXT) || CAST(w."emailAddressId" AS TEXT) AS "openKey"
    FROM (${people}) AS w`;
  const bundle = { kind, dueAt, ...(kind === "talk" && { talkId: news.talkId }) };
  await openEmails(tx, bundle, Prisma.sql`${recipients} WHERE ${isNewsTo("w", news)}`);
  // No condition on what it writes itself: PostgreSQL would look through its own new rows again and again.
  await tx.$executeRaw`
    INSERT INTO "Notification" ("kind", "commentId", "emailAddressId", "emailId", "createdAt")
    SELECT ${Prisma.raw(`'${news.kind}'`)}, ${news.commentId}, r."emailAddressId", e."id", ${new Date()}
    FROM (${recipients}) AS r JOIN "Email" AS e ON e."openKey" = r."openKey"
    WHERE TRUE
    ON CONFLICT ("commentId", "kind", "emailAddressId") DO NOTHING`;
}

import "server-only";
import type { Tx } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/sqlite/client";
import type { EmailKind } from "@/lib/db/generated/sqlite/enums";

type NewEmails = {
  kind: EmailKind;
  dueAt: Date;
  talkId?: number;
  serverErrorId?: number;
  speakerId?: number;
  browser?: string | null;
};

/**
 * Puts emails into the outbox, in the caller's transaction: one for each row of `recipients`, which selects
 * `emailAddressId` and `openKey`. Where an email with that key is open already it stays, and stays open until the
 * transaction ends.
 */
export async function openEmails(tx: Tx, emails: NewEmails, recipients: Prisma.Sql) {
  const { kind, dueAt, talkId = null, serverErrorId = null, speakerId = null, browser = null } = emails;
  await tx.$executeRaw`
    INSERT INTO "Email" ("kind", "status", "emailAddressId", "openKey",
      "talkId", "serverErrorId", "speakerId", "browser", "readyAt", "dueAt", "attempts", "subject", "note", "createdAt")
    SELECT ${Prisma.raw(`'${kind}'`)}, 'waiting', r."emailAddressId", r."openKey",
      ${talkId}, ${serverErrorId}, ${speakerId}, ${browser}, ${dueAt}, ${dueAt}, 0, '', '', ${new Date()}
    FROM (${recipients}) AS r
    WHERE TRUE
    ORDER BY r."emailAddressId"
    ON CONFLICT ("openKey") DO UPDATE SET "openKey" = excluded."openKey"`;
}

/** The one recipient of an email, for `openEmails`; without a key for one that nothing joins. */
export const recipient = (emailAddressId: number, openKey: string | null = null) => Prisma.sql`
  SELECT CAST(${emailAddressId} AS INTEGER) AS "emailAddressId", CAST(${openKey} AS TEXT) AS "openKey"`;

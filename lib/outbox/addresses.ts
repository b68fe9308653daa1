import "server-only";
import { randomBytes } from "node:crypto";
import type { Tx } from "@/lib/db/client";
import { emailKey } from "@/lib/text/schema";

/** A secret for a link in an email: 192 bits, in letters that every mailer leaves whole. */
export const newToken = () => randomBytes(24).toString("base64url");

/** The id of an address, which is written down where it is new. Two at once may bring the same one. */
export async function ensureAddress(tx: Tx, address: string): Promise<number> {
  const addressKey = emailKey(address);
  const known = await findId(tx, addressKey);
  if (known !== null) return known;
  // Prisma's own upsert fails for one of two at once on PostgreSQL.
  await tx.$executeRaw`
    INSERT INTO "EmailAddress" ("address", "addressKey", "token", "createdAt")
    VALUES (${address}, ${addressKey}, ${newToken()}, ${new Date()})
    ON CONFLICT ("addressKey") DO NOTHING`;
  const added = await findId(tx, addressKey);
  if (added === null) throw new Error("the address was not written");
  return added;
}

async function findId(tx: Tx, addressKey: string): Promise<number | null> {
  const row = await tx.emailAddress.findUnique({ where: { addressKey }, select: { id: true } });
  return row?.id ?? null;
}

import "server-only";
import { subMinutes } from "date-fns/subMinutes";
import { db } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/sqlite/client";
import { log } from "@/lib/log/log";
import type { Account } from "./check-credentials";
import { claimsOf, isDueToBeSeen, nowInSeconds, type SessionClaims, sessionIsAlive } from "./session-claims";
import { toViewer, type Viewer, viewerColumns } from "./viewer-type";

/** The one guard behind every page, action and handler: who this session is, or null where it counts no more. */
export async function findViewer(claims: SessionClaims | null, now = nowInSeconds()): Promise<Viewer | null> {
  if (!claims || !sessionIsAlive(claims, now)) return null;
  const row = await findRow(claims.sid);
  if (!row || !sessionIsAlive(row.claims, now)) return null;
  if (isDueToBeSeen(row.claims, now)) await noteUse(claims.sid, new Date(now * 1000));
  return toViewer(row.speaker);
}

/** Who an account stands for, as long as it is as it was when its password was checked; else null. */
export async function findAccountViewer({ id, sessionVersion }: Account): Promise<Viewer | null> {
  const where = { id, sessionVersion, disabledAt: null };
  const row = await db.speaker.findUnique({ select: viewerColumns, where });
  return row && toViewer(row);
}

type Row = Parameters<typeof toViewer>[0] & { sid: string; keep: boolean; authAt: Date; seenAt: Date };

const columns = Prisma.raw(
  Object.keys(viewerColumns)
    .map((column) => `p."${column}"`)
    .join(", "),
);

// By hand, because it stands before everything else that is done for somebody: Prisma would ask twice.
async function findRow(sid: string) {
  const [row] = await db.$queryRaw<Row[]>`
    SELECT s."sid", s."keep", s."authAt", s."seenAt", ${columns}
    FROM "Session" AS s JOIN "Speaker" AS p ON p."id" = s."speakerId"
    WHERE s."sid" = ${sid} AND p."disabledAt" IS NULL`;
  return row && { speaker: row, claims: claimsOf(row) };
}

// A request does not fail for want of the note.
async function noteUse(sid: string, now: Date) {
  await db.session
    .updateMany({ where: { sid, seenAt: { lt: subMinutes(now, 5) } }, data: { seenAt: now } })
    .catch((error: unknown) => log.error({ err: error }, "The use of a session could not be noted."));
}

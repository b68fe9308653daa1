import "server-only";
import { db } from "@/lib/db/client";
import type { Account } from "./check-credentials";
import { nowInSeconds, type SessionClaims, sessionIsAlive } from "./session-claims";
import { toViewer, type Viewer, viewerColumns } from "./viewer-type";

/** The one guard behind every page, action and handler: who this session is, or null where it counts no more. */
export async function findViewer(claims: SessionClaims | null, now = nowInSeconds()): Promise<Viewer | null> {
  if (!claims || !sessionIsAlive(claims, now)) return null;
  return findAccountViewer({ id: Number(claims.sub), sessionVersion: claims.sv });
}

/** Who an account stands for, as long as it is as it was when its password was checked; else null. */
export async function findAccountViewer({ id, sessionVersion }: Account): Promise<Viewer | null> {
  const where = { id, sessionVersion, disabledAt: null };
  const row = await db.speaker.findUnique({ select: viewerColumns, where });
  return row && toViewer(row);
}

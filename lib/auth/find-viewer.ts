import "server-only";
import { db } from "@/lib/db/client";
import { nowInSeconds, type SessionClaims, sessionIsAlive } from "./session-claims";
import { toViewer, type Viewer, viewerColumns } from "./viewer-type";

/** The one guard behind every page, action and handler: who this session is, or null where it counts no more. */
export async function findViewer(claims: SessionClaims | null, now = nowInSeconds()): Promise<Viewer | null> {
  if (!claims || !sessionIsAlive(claims, now)) return null;
  const row = await db.speaker.findUnique({
    select: viewerColumns,
    where: { id: Number(claims.sub), sessionVersion: claims.sv, disabledAt: null },
  });
  return row && toViewer(row);
}

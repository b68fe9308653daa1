import "server-only";
import type { Viewer } from "@/lib/auth/viewer-type";
import { db } from "@/lib/db/client";
import { appUrl } from "@/lib/env";
import { talkPath } from "@/lib/talks/path";

const rowsAtOnce = 200;

const columns = {
  id: true,
  title: true,
  description: true,
  venue: true,
  venueUrl: true,
  date: true,
  slidesUrl: true,
  videoUrl: true,
  commentCount: true,
  createdAt: true,
  editedAt: true,
  deletedAt: true,
} as const;

/** The viewer's own talks, as they typed them, by id; deleted ones too. Some hundred at a time. */
export async function* ownTalks({ id: speakerId }: Viewer) {
  let after = 0;
  while (true) {
    const where = { speakerId, id: { gt: after } };
    const rows = await db.talk.findMany({ select: columns, where, orderBy: { id: "asc" }, take: rowsAtOnce });
    yield rows.map((row) => ({ ...row, address: `${appUrl}${talkPath(row)}` }));
    const last = rows.at(-1);
    if (!last || rows.length < rowsAtOnce) return;
    after = last.id;
  }
}

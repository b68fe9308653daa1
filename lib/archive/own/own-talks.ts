import "server-only";
import type { Viewer } from "@/lib/auth/viewer-type";
import { db } from "@/lib/db/client";
import { appUrl } from "@/lib/env";
import { talkPath } from "@/lib/talks/path";
import { pagesById } from "./pages-by-id";

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
  const pages = pagesById((after, take) =>
    db.talk.findMany({
      select: columns,
      where: { speakerId, id: { gt: after } },
      orderBy: { id: "asc" },
      take,
    }),
  );
  for await (const rows of pages) yield rows.map((row) => ({ ...row, address: `${appUrl}${talkPath(row)}` }));
}

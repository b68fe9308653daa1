import "server-only";
import type { Viewer } from "@/lib/auth/viewer-type";
import { authorNameOf } from "@/lib/comments/dto";
import { commentStatus } from "@/lib/comments/schema";
import { db } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/sqlite/client";
import { pagesById } from "./pages-by-id";

const columns = {
  id: true,
  talkId: true,
  number: true,
  status: true,
  authorId: true,
  authorName: true,
  body: true,
  createdAt: true,
  publishedAt: true,
  talkIsLive: true,
  emailAddress: { select: { address: true } },
  author: { select: { username: true, name: true } },
  talk: { select: { title: true } },
} as const;

type CommentRow = Prisma.CommentGetPayload<{ select: typeof columns }>;

/**
 * Comments under the viewer's own talks, as their moderator sees them (those that wait first), then what the viewer
 * wrote under talks of others. Some hundred at a time.
 */
export async function* ownComments(viewer: Viewer) {
  // Each of these is one range of an index.
  for (const status of commentStatus.options) {
    for (const talkIsLive of [true, false]) {
      const where = { moderatorId: viewer.id, status, talkIsLive };
      for await (const rows of pagesOf(where)) yield rows.map((row) => underOwnTalk(row, viewer));
    }
  }
  const elsewhere = { authorId: viewer.id, moderatorId: { not: viewer.id } };
  for await (const rows of pagesOf(elsewhere)) yield rows.map(underOthersTalk);
}

const pagesOf = (where: Prisma.CommentWhereInput) =>
  pagesById((after, take) =>
    db.comment.findMany({
      select: columns,
      where: { ...where, id: { gt: after } },
      orderBy: { id: "asc" },
      take,
    }),
  );

const underOwnTalk = (row: CommentRow, viewer: Viewer) => ({
  ...words(row),
  talkTitle: row.talk.title,
  isUnderMyTalk: true,
  isMine: row.authorId === viewer.id,
  status: row.status,
  authorName: authorNameOf(row),
  authorUsername: row.author?.username ?? null,
  authorEmail: row.emailAddress?.address ?? null,
});

const underOthersTalk = (row: CommentRow) => ({
  ...words(row),
  // A talk that its speaker took down is theirs again.
  talkTitle: row.talkIsLive ? row.talk.title : null,
  isUnderMyTalk: false,
  isMine: true,
  // What its moderator decided, other than to publish it, is not for its author to know.
  status: row.status === "published" ? row.status : null,
  authorName: authorNameOf(row),
  authorUsername: row.author?.username ?? null,
  authorEmail: null,
});

const words = ({ id, talkId, number, body, createdAt, publishedAt }: CommentRow) => ({
  id,
  talkId,
  number,
  body,
  createdAt,
  publishedAt,
});

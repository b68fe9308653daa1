import "server-only";
import type { Viewer } from "@/lib/auth/viewer-type";
import { db } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/sqlite/client";
import { Gone, NotFound } from "@/lib/errors";
import { cutPage, type KeyPlace, keyOrder, keysWithin, type Page } from "@/lib/paging";
import { speakerRefColumns } from "@/lib/speakers/dto";
import { authorNameOf } from "./dto";
import { canModerate, canSeeComment } from "./policy";

export const fullCommentColumns = {
  id: true,
  number: true,
  status: true,
  body: true,
  bodyHtml: true,
  authorId: true,
  authorName: true,
  moderatorId: true,
  createdAt: true,
  publishedAt: true,
  emailAddress: { select: { address: true } },
  author: { select: speakerRefColumns },
  talk: { select: { id: true, title: true } },
} as const;

type Row = Prisma.CommentGetPayload<{ select: typeof fullCommentColumns }>;

/** A comment with all there is to know: what of it somebody may see is the door's business. */
export type FullComment = Omit<Row, "emailAddress"> & { authorEmail: string | null };

/** The comment, and whether the viewer moderates it. Throws NotFound, also where it is not for the viewer to see. */
export async function getFullComment(viewer: Viewer | null, id: number) {
  const row = await db.comment.findUnique({
    select: fullCommentColumns,
    where: { id, talkIsLive: true },
  });
  if (!row || !canSeeComment(viewer, row)) throw new NotFound("comment");
  return { comment: toFullComment(row), isModerator: canModerate(viewer, { speakerId: row.moderatorId }) };
}

/** A comment that was just posted, whoever asks. */
export const getPostedComment = async (id: number): Promise<FullComment> =>
  toFullComment(await db.comment.findUniqueOrThrow({ select: fullCommentColumns, where: { id } }));

/** A page of the published comments under a talk, by number. Throws NotFound, or Gone where the talk was deleted. */
export async function listPublished(
  talkId: number,
  place: KeyPlace,
  limit: number,
): Promise<Page<FullComment>> {
  const talk = await db.talk.findUnique({ select: { deletedAt: true }, where: { id: talkId } });
  if (!talk) throw new NotFound("talk");
  if (talk.deletedAt) throw new Gone("talk");
  const rows = await db.comment.findMany({
    select: fullCommentColumns,
    where: { talkId, status: "published", number: keysWithin(place) },
    orderBy: { number: keyOrder(place) },
    take: limit + 1,
  });
  return cutPage(rows.map(toFullComment), place, limit, ({ number }) => number ?? 0);
}

/** A comment from `fullCommentColumns`. */
export const toFullComment = ({ emailAddress, ...row }: Row): FullComment => ({
  ...row,
  authorName: authorNameOf(row),
  authorEmail: emailAddress?.address ?? null,
});

/** The lines of the files about talks, and what is said under them. */
import { z } from "zod";
import { AliasKind, CommentStatus, Door } from "@/lib/db/generated/sqlite/enums";
import { day, id, instant, integer, words, yesNo } from "./columns";

export const talkRow = z.strictObject({
  id,
  speakerId: id,
  title: words,
  description: words,
  descriptionHtml: words,
  summary: words,
  venue: words,
  venueUrl: words.nullable(),
  date: day,
  slidesUrl: words.nullable(),
  videoUrl: words.nullable(),
  commentCount: integer,
  lastCommentNumber: integer,
  createdAt: instant,
  editedAt: instant,
  version: integer,
  deletedAt: instant.nullable(),
  deletedById: id.nullable(),
});

export const commentRow = z.strictObject({
  id,
  talkId: id,
  moderatorId: id,
  number: integer.nullable(),
  status: z.enum(CommentStatus),
  authorId: id.nullable(),
  authorName: words,
  emailAddressId: id.nullable(),
  body: words,
  bodyHtml: words,
  notify: yesNo,
  isProven: yesNo,
  createdAt: instant,
  publishedAt: instant.nullable(),
  talkIsLive: yesNo,
});

export const decisionRow = z.strictObject({
  id,
  commentId: id,
  from: z.enum(CommentStatus),
  to: z.enum(CommentStatus),
  byId: id.nullable(),
  door: z.enum(Door),
  at: instant,
});

export const aliasRow = z.strictObject({
  id,
  kind: z.enum(AliasKind),
  old: words,
  talkId: id.nullable(),
  speakerId: id.nullable(),
  commentId: id.nullable(),
});

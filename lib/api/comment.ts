import { z } from "zod";
import type { FullComment } from "@/lib/comments/full-comment";
import { commentPath } from "@/lib/comments/pages";
import { commentStatus } from "@/lib/comments/schema";
import { toSpeakerRef } from "@/lib/speakers/dto";
import { talkPath } from "@/lib/talks/path";
import { apiUrl, pageUrl } from "./address";
import { id, instant, url } from "./common";
import { speakerRef, toSpeakerRefResource } from "./speaker";

export const commentResource = z
  .object({
    id: id(),
    number: z
      .int()
      .min(1)
      .nullable()
      .meta({ description: "Its place under the talk, for ever; null until it is first published." }),
    status: commentStatus,
    body: z.string().meta({ description: "Markdown." }),
    bodyHtml: z.string().meta({ description: "The body, rendered and safe to show." }),
    author: z.object({
      name: z.string(),
      email: z
        .string()
        .nullable()
        .meta({ description: "For the comment's moderators; null for everybody else." }),
      speaker: speakerRef.nullable().meta({ description: "The author's account; null for visitors." }),
    }),
    createdAt: instant(),
    publishedAt: instant().nullable(),
    talk: z.object({ id: id(), title: z.string() }),
    links: z.object({ self: url(), html: url(), talk: url() }),
  })
  .meta({ id: "Comment" });

export type CommentResource = z.output<typeof commentResource>;

/** A comment as `sees` says: its moderators see the address of a visitor. */
export const toCommentResource = (comment: FullComment, sees: { isModerator: boolean }): CommentResource => ({
  id: comment.id,
  number: comment.number,
  status: comment.status,
  body: comment.body,
  bodyHtml: comment.bodyHtml,
  author: {
    name: comment.authorName,
    email: sees.isModerator ? comment.authorEmail : null,
    speaker: comment.author && toSpeakerRefResource(toSpeakerRef(comment.author)),
  },
  createdAt: comment.createdAt.toISOString(),
  publishedAt: comment.publishedAt?.toISOString() ?? null,
  talk: { id: comment.talk.id, title: comment.talk.title },
  links: {
    self: apiUrl(`/comments/${comment.id}`),
    html: pageUrl(htmlPath(comment)),
    talk: apiUrl(`/talks/${comment.talk.id}`),
  },
});

const htmlPath = ({ status, number, talk }: FullComment) =>
  status === "published" && number !== null ? commentPath(talk, number) : talkPath(talk);

import type { CommentResource } from "@/lib/api/comment";
import type { ModeratedComment } from "@/lib/comments/dto";

/** A comment as the API tells of it, as our own pages show it to its moderators. */
export const toModeratedComment = ({
  author,
  talk,
  links,
  ...comment
}: CommentResource): ModeratedComment => ({
  id: comment.id,
  status: comment.status,
  number: comment.number,
  authorName: author.name,
  authorEmail: author.email,
  speaker: author.speaker && { ...author.speaker, avatar: pathOf(author.speaker.avatar) },
  bodyHtml: comment.bodyHtml,
  at: comment.createdAt,
  talk: { ...talk, path: pathOf(links.html) },
});

// The site may be looked at under another name than its own.
const pathOf = (url: string) => new URL(url).pathname;

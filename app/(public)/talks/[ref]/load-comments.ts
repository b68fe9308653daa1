import "server-only";
import type { CommentView } from "@/lib/comments/dto";
import { listComments } from "@/lib/comments/queries";
import { tagPage } from "@/lib/page-cache/tag-page";
import { tags } from "@/lib/page-cache/tags";

/** A page of a talk's comments, with the tags of what it shows. */
export async function loadComments(talkId: number, page: number): Promise<CommentView[]> {
  const comments = await listComments(talkId, page);
  const speakers = comments.flatMap(({ speaker }) => (speaker ? [tags.speaker(speaker.id)] : []));
  // How many there are stands on the first page.
  const count = page === 1 ? [tags.talkCard(talkId)] : [];
  await tagPage(tags.commentPage(talkId, page), ...count, ...speakers);
  return comments;
}

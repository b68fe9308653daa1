import { toCommentResource } from "@/lib/api/comment";
import { toList } from "@/lib/api/list";
import { listCommentsOperation, postCommentOperation } from "@/lib/api/operations/comments";
import { getPostedComment, listPublished } from "@/lib/comments/full-comment";
import { postSpeakerComment, postVisitorComment } from "@/lib/comments/post-comment";
import { visitorCommentSchema } from "@/lib/comments/schema";
import { apiRoutes } from "@/lib/web/api/api-routes";
import { checked } from "@/lib/web/api/read-input";
import { serve } from "@/lib/web/api/serve";

const list = serve(listCommentsOperation, {
  run: async ({ params: { id }, query: { cursor, limit }, search }) => {
    const page = await listPublished(id, cursor, limit);
    const items = page.rows.map((comment) => toCommentResource(comment, { isModerator: false }));
    return toList(`/talks/${id}/comments`, search, items, page);
  },
});

const post = serve(postCommentOperation, {
  run: async ({ params, body: { name, email, ...text } }, { viewer }) => {
    const input = { talkId: params.id, ...text };
    const { comment } = viewer
      ? await postSpeakerComment(viewer, input)
      : await postVisitorComment(checked(visitorCommentSchema, { ...input, name, email }));
    return toCommentResource(await getPostedComment(comment.id), { isModerator: false });
  },
});

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = apiRoutes(list, post);

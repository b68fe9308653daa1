import { toCommentResource } from "@/lib/api/comment";
import {
  decideCommentOperation,
  deleteCommentOperation,
  getCommentOperation,
} from "@/lib/api/operations/comments";
import type { Viewer } from "@/lib/auth/viewer-type";
import { decideComment } from "@/lib/comments/decide";
import { deleteComment } from "@/lib/comments/delete-comment";
import { getFullComment } from "@/lib/comments/full-comment";
import { apiRoutes } from "@/lib/web/api/api-routes";
import { type Caller, mayUse, viewerFor } from "@/lib/web/api/caller";
import { serve } from "@/lib/web/api/serve";

async function resourceFor(caller: Caller, id: number) {
  const { comment, isModerator } = await getFullComment(
    viewerFor(caller, "read") ?? viewerFor(caller, "moderate"),
    id,
  );
  return toCommentResource(comment, { isModerator: isModerator && mayUse(caller, "moderate") });
}

// For moderators, whatever else their token may be used for.
async function current(viewer: Viewer, id: number) {
  const { comment, isModerator } = await getFullComment(viewer, id);
  return { resource: toCommentResource(comment, { isModerator }), seen: comment.status };
}

const get = serve(getCommentOperation, { run: ({ params }, caller) => resourceFor(caller, params.id) });

const decide = serve(decideCommentOperation, {
  current: ({ params }, { viewer }) => current(viewer, params.id),
  run: async ({ params: { id }, body }, caller, seen) => {
    const from = body.from ?? seen;
    await decideComment(caller.viewer, { id, to: body.status, ...(from && { from }) });
    const { comment } = await getFullComment(caller.viewer, id);
    return toCommentResource(comment, { isModerator: true });
  },
});

const remove = serve(deleteCommentOperation, {
  current: ({ params }, { viewer }) => current(viewer, params.id),
  run: ({ params }, { viewer }, seen) => deleteComment(viewer, params.id, seen),
});

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = apiRoutes(get, decide, remove);

"use server";

import { decideComment } from "@/lib/comments/decide";
import { decisionForm } from "@/lib/comments/schema";
import { viewerAction } from "@/lib/web/form-action";

export const decideCommentAction = viewerAction(decisionForm, async (viewer, { decision, back }) => {
  await decideComment(viewer, decision);
  return back;
});

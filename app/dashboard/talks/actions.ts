"use server";

import { deleteTalk, editTalk, publishTalk } from "@/lib/talks/commands";
import { talkPath } from "@/lib/talks/path";
import { talkDeletionSchema, talkEditSchema, talkSchema } from "@/lib/talks/schema";
import { viewerAction } from "@/lib/web/form-action";

export const publishTalkAction = viewerAction(
  talkSchema,
  async (viewer, talk) => `${talkPath(await publishTalk(viewer, talk))}#talk-added`,
);

export const editTalkAction = viewerAction(
  talkEditSchema,
  async (viewer, { id, version, ...talk }) =>
    `${talkPath(await editTalk(viewer, id, version, talk))}#talk-updated`,
);

export const deleteTalkAction = viewerAction(talkDeletionSchema, async (viewer, { id }) => {
  await deleteTalk(viewer, id);
  return "/dashboard/talks#talk-deleted";
});

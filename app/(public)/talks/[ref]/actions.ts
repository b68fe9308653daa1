"use server";

import { getViewer } from "@/lib/auth/get-viewer";
import { pageOfNumber } from "@/lib/comments/pages";
import { postSpeakerComment, postVisitorComment } from "@/lib/comments/post-comment";
import { speakerCommentSchema, visitorCommentSchema } from "@/lib/comments/schema";
import { rememberWaiting } from "@/lib/comments/waiting-cookie";
import { provenAddress } from "@/lib/notifications/proof-cookie";
import { commentsPath, talkPath } from "@/lib/talks/path";
import { formAction, viewerAction } from "@/lib/web/form-action";
import type { FormAction } from "@/lib/web/form-state";

export const postCommentAction: FormAction = async (state, form) => {
  const isSpeaker = form.get("as") === "speaker" || (await mayBeSpeaker());
  const post = isSpeaker ? postAsSpeaker : postAsVisitor;
  return post(state, form);
};

// Where it cannot be told, the form for speakers says why.
const mayBeSpeaker = () =>
  getViewer().then(
    (viewer) => viewer !== null,
    () => true,
  );

const postAsVisitor = formAction(visitorCommentSchema, async (input) =>
  afterwards(await postVisitorComment(input, await provenAddress(input.email))),
);

const postAsSpeaker = viewerAction(speakerCommentSchema, async (viewer, input) =>
  afterwards(await postSpeakerComment(viewer, input)),
);

type Posted = Awaited<ReturnType<typeof postSpeakerComment>>;

async function afterwards({ talk, comment }: Posted): Promise<string> {
  if (comment.number !== null) return `${commentsPath(talk, pageOfNumber(comment.number))}#comment-published`;
  await rememberWaiting(comment.id);
  return `${talkPath(talk)}#comment-held`;
}

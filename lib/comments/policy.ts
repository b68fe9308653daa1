import type { Viewer } from "@/lib/auth/viewer-type";
import type { CommentStatus } from "./schema";

/** A comment's moderators are the talk's speaker and the administrators. */
export const canModerate = (viewer: Viewer | null, talk: { speakerId: number }) =>
  viewer !== null && (viewer.isAdmin || viewer.id === talk.speakerId);

/** Moderators' own comments need no review; another speaker's are held like a visitor's. */
export const isPublishedAtOnce = (viewer: Viewer | null, talk: { speakerId: number }) =>
  canModerate(viewer, talk);

/** Administrators have a queue of everybody's comments. */
export const canModerateAll = (viewer: Viewer | null) => viewer?.isAdmin === true;

/** Published comments are everybody's; others are seen by their moderators, and by the speaker who wrote them. */
export const canSeeComment = (
  viewer: Viewer | null,
  comment: { status: CommentStatus; moderatorId: number; authorId: number | null },
) =>
  comment.status === "published" ||
  canModerate(viewer, { speakerId: comment.moderatorId }) ||
  (viewer !== null && viewer.id === comment.authorId);

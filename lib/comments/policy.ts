import type { Viewer } from "@/lib/auth/viewer-type";

/** A comment's moderators are the talk's speaker and the administrators. */
export const canModerate = (viewer: Viewer | null, talk: { speakerId: number }) =>
  viewer !== null && (viewer.isAdmin || viewer.id === talk.speakerId);

/** Moderators' own comments need no review; another speaker's are held like a visitor's. */
export const isPublishedAtOnce = (viewer: Viewer | null, talk: { speakerId: number }) =>
  canModerate(viewer, talk);

/** Administrators have a queue of everybody's comments. */
export const canModerateAll = (viewer: Viewer | null) => viewer?.isAdmin === true;

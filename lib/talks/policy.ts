import type { Viewer } from "@/lib/auth/viewer-type";

/** Its speaker and the administrators change a talk, or take it down. */
export const canEditTalk = (viewer: Viewer | null, talk: { speakerId: number }) =>
  viewer !== null && (viewer.isAdmin || viewer.id === talk.speakerId);

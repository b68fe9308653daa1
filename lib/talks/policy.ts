import type { Viewer } from "@/lib/auth/viewer-type";

export const canEditTalk = (viewer: Viewer | null, talk: { speakerId: number }) =>
  viewer !== null && (viewer.isAdmin || viewer.id === talk.speakerId);

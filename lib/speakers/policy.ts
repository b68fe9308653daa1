import type { Viewer } from "@/lib/auth/viewer-type";

/** What a profile says is its speaker's own business. */
export const canEditProfile = (viewer: Viewer | null, speaker: { id: number }) =>
  viewer !== null && viewer.id === speaker.id;

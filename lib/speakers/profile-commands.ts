import "server-only";
import { changedFields } from "@/lib/audit/changes";
import { recordAccount } from "@/lib/audit/record-account";
import type { Viewer } from "@/lib/auth/viewer-type";
import { db } from "@/lib/db/client";
import { Conflict } from "@/lib/errors";
import { markdownToPlainText, renderMarkdown } from "@/lib/markdown/render";
import { forget } from "@/lib/page-cache/forget";
import { tags } from "@/lib/page-cache/tags";
import { findOwner } from "./owner";
import type { Profile } from "./schema";

const summaryLength = 160;
const profileColumns = { name: true, location: true, bio: true, timeZone: true } as const;

export const SAVED_MEANWHILE =
  "Your profile was saved in another place meanwhile. Read it again, and decide anew.";

/** Changes what is named of the viewer's profile, which was `seen` so. Throws NotFound, or Conflict where it is not so any more. */
export function editProfile(viewer: Viewer, change: Partial<Profile>, seen: Profile) {
  const { name, location, bio, timeZone } = seen;
  const before = { name, location, bio, timeZone };
  return updateProfile(viewer, { ...before, ...change }, before);
}

/**
 * Changes what the viewer's page says about them, and their time zone. Throws NotFound where the account was disabled,
 * and Conflict where it is not as it was `before`.
 */
export async function updateProfile(viewer: Viewer, profile: Profile, before?: Profile) {
  const [bioHtml, bioSummary] = await Promise.all([
    renderMarkdown(profile.bio, { idPrefix: "bio-" }),
    markdownToPlainText(profile.bio, summaryLength),
  ]);
  const isSaved = await db.$transaction(async (tx) => {
    const was = await tx.speaker.findUnique({ select: profileColumns, where: { id: viewer.id } });
    const { count } = await tx.speaker.updateMany({
      where: { id: viewer.id, disabledAt: null, ...before },
      data: { ...profile, bioHtml, bioSummary },
    });
    if (!was || count === 0) return false;
    const details = { changed: changedFields(was, profile) };
    await recordAccount(tx, viewer, { action: "profile.update", by: viewer, details });
    await forget(tx, tags.speaker(viewer.id));
    return true;
  });
  if (isSaved) return;
  await findOwner(viewer, { id: true });
  throw new Conflict(SAVED_MEANWHILE);
}

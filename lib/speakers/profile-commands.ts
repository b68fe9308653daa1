import "server-only";
import type { Viewer } from "@/lib/auth/viewer-type";
import { db } from "@/lib/db/client";
import { NotFound } from "@/lib/errors";
import { markdownToPlainText, renderMarkdown } from "@/lib/markdown/render";
import { forget } from "@/lib/page-cache/forget";
import { tags } from "@/lib/page-cache/tags";
import type { Profile } from "./schema";

const summaryLength = 160;

/** Changes what the viewer's page says about them, and their time zone. Throws NotFound where the account was disabled. */
export async function updateProfile(viewer: Viewer, profile: Profile) {
  const [bioHtml, bioSummary] = await Promise.all([
    renderMarkdown(profile.bio, { idPrefix: "bio-" }),
    markdownToPlainText(profile.bio, summaryLength),
  ]);
  const { count } = await db.speaker.updateMany({
    where: { id: viewer.id, disabledAt: null },
    data: { ...profile, bioHtml, bioSummary },
  });
  if (count === 0) throw new NotFound("account");
  forget(tags.speaker(viewer.id));
}

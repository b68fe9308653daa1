import "server-only";
import { notFound, permanentRedirect } from "next/navigation";
import { cache } from "react";
import { Gone, NotFound } from "@/lib/errors";
import { tagPage } from "@/lib/page-cache/tag-page";
import { tags } from "@/lib/page-cache/tags";
import type { TalkView } from "@/lib/talks/dto";
import { commentsPath, talkIdOf } from "@/lib/talks/path";
import { getTalk } from "@/lib/talks/queries";

/** The talk that an address names, read once for its metadata and its page; null where it was taken down. */
export const loadTalk = cache(async (ref: string): Promise<TalkView | null> => {
  const id = talkIdOf(ref) ?? notFound();
  try {
    const talk = await getTalk(id);
    await tagPage(tags.talk(id), tags.speaker(talk.speaker.id));
    return talk;
  } catch (error) {
    await tagPage(tags.talk(id));
    if (error instanceof NotFound) notFound();
    if (error instanceof Gone) return null;
    throw error;
  }
});

/** Sends an address with a bare id or an old title on to the right one. */
export function requireOwnPath(talk: TalkView, ref: string, page = 1) {
  const own = commentsPath(talk, page);
  if (!own.startsWith(`/talks/${ref}/`) && own !== `/talks/${ref}`) permanentRedirect(own);
}

import type { Metadata } from "next";
import { formatDay } from "@/lib/dates/format";
import { appUrl } from "@/lib/env";
import { gonePage } from "@/lib/messages";
import type { TalkView } from "@/lib/talks/dto";
import { commentsPath } from "@/lib/talks/path";

/** What search engines and tabs learn of a page of a talk. */
export function talkMetadata(talk: TalkView | null, page = 1): Metadata {
  if (!talk) return { title: gonePage.title, robots: { index: false } };
  const title = `${talk.title} by ${talk.speaker.name}`;
  const facts = `A talk by ${talk.speaker.name} at ${talk.venue}, ${formatDay(talk.date)}.`;
  return {
    title: page === 1 ? title : `Comments, page ${page}: ${title}`,
    description: talk.summary || facts,
    alternates: { canonical: `${appUrl}${commentsPath(talk, page)}` },
  };
}

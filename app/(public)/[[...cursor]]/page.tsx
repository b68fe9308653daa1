import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { Main } from "@/components/layout/main";
import { TalkList } from "@/components/talks/talk-list";
import { TimelineHeader } from "@/components/talks/timeline-header";
import { EmptyState } from "@/components/ui/empty-state";
import { Pager } from "@/components/ui/pager";
import { emptyTimeline } from "@/lib/messages";
import { tagPage } from "@/lib/page-cache/tag-page";
import { tags } from "@/lib/page-cache/tags";
import { placeOf } from "@/lib/talks/cursor";
import { listTalks, timeline } from "@/lib/talks/queries";
import { listMetadata } from "../list-metadata";

export const dynamic = "force-static";
export const generateStaticParams = () => [];

type Props = { params: Promise<{ cursor?: string[] }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { cursor } = await params;
  const place = placeOf(cursor) ?? notFound();
  return listMetadata(place, { path: "/", title: null });
}

export default async function TimelinePage({ params }: Props) {
  const { cursor } = await params;
  const place = placeOf(cursor) ?? notFound();
  const page = await listTalks(timeline, place);
  await tagPage(...(page?.tags ?? [tags.listStart(timeline.list), tags.listEnd(timeline.list)]));
  if (!page) return place.kind === "after" ? redirect("/") : notFound();
  return (
    <Main>
      <TimelineHeader place={place} />
      {page.talks.length === 0 && <EmptyState title={emptyTimeline.title}>{emptyTimeline.text}</EmptyState>}
      <TalkList talks={page.talks} />
      <Pager label="Pages of talks" newer={page.newer} older={page.older} />
    </Main>
  );
}

import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Main } from "@/components/layout/main";
import { TalkList } from "@/components/talks/talk-list";
import { TimelineHeader } from "@/components/talks/timeline-header";
import { EmptyState } from "@/components/ui/empty-state";
import { emptyTimeline } from "@/lib/messages";
import { placeOf } from "@/lib/talks/cursor";
import { timeline } from "@/lib/talks/list";
import { listMetadata } from "../list-metadata";
import { ListPages } from "../list-pages";
import { loadList } from "../load-list";

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
  const page = await loadList(timeline, place);
  return (
    <Main>
      <TimelineHeader place={place} />
      {page.talks.length === 0 && <EmptyState title={emptyTimeline.title}>{emptyTimeline.text}</EmptyState>}
      <TalkList talks={page.talks} />
      <ListPages from={timeline} place={place} page={page} />
    </Main>
  );
}

import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Main } from "@/components/layout/main";
import { SpeakerHeader } from "@/components/speakers/speaker-header";
import { TalkList } from "@/components/talks/talk-list";
import { EmptyState } from "@/components/ui/empty-state";
import { emptySpeaker } from "@/lib/messages";
import { speakerPath } from "@/lib/speakers/path";
import { placeOf } from "@/lib/talks/cursor";
import type { ListedTalks } from "@/lib/talks/list";
import { listMetadata } from "../../../list-metadata";
import { ListPages } from "../../../list-pages";
import { loadList } from "../../../load-list";
import { loadSpeaker, requireOwnPath } from "./load-speaker";

export const dynamic = "force-static";
export const generateStaticParams = () => [];

type Props = { params: Promise<{ username: string; cursor?: string[] }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { username, cursor } = await params;
  const place = placeOf(cursor) ?? notFound();
  const speaker = await loadSpeaker(username);
  const description = speaker.bioSummary || `The talks of ${speaker.name}.`;
  return listMetadata(place, { path: speakerPath(speaker), title: speaker.name, description });
}

export default async function SpeakerPage({ params }: Props) {
  const { username, cursor } = await params;
  const place = placeOf(cursor) ?? notFound();
  const speaker = await loadSpeaker(username);
  requireOwnPath(speaker, username, cursor);
  const path = speakerPath(speaker);
  const from: ListedTalks = { list: `speaker-${speaker.id}`, path, speakerId: speaker.id };
  const page = await loadList(from, place);
  return (
    <Main>
      <SpeakerHeader speaker={speaker} isBrief={place.kind !== "start"} />
      {page.talks.length === 0 && <EmptyState title={emptySpeaker.title}>{emptySpeaker.text}</EmptyState>}
      <TalkList talks={page.talks} withSpeaker={false} />
      <ListPages from={from} place={place} page={page} />
    </Main>
  );
}

import type { TalkCard } from "@/lib/talks/dto";

/** Where a talk was given; a link where its speaker gave one. */
export function Venue({ talk }: { talk: Pick<TalkCard, "venue" | "venueUrl"> }) {
  if (!talk.venueUrl) return <bdi>{talk.venue}</bdi>;
  return (
    <a href={talk.venueUrl} rel="ugc nofollow noopener">
      <bdi>{talk.venue}</bdi>
    </a>
  );
}

import Link from "next/link";
import { SpeakerLink } from "@/components/speakers/speaker-link";
import { DayDate } from "@/components/ui/time";
import type { TalkCard as Talk } from "@/lib/talks/dto";
import { CommentCount } from "./comment-count";
import { Venue } from "./venue";

/** A talk as lists show it. */
export const TalkCard = ({ talk, withSpeaker }: { talk: Talk; withSpeaker: boolean }) => (
  <article>
    <p className="talk-facts">
      <DayDate date={talk.date} /> <span aria-hidden="true">·</span> <Venue talk={talk} />
    </p>
    <h3 className="talk-title" dir="auto">
      <Link href={talk.path} prefetch={false}>
        {talk.title}
      </Link>
    </h3>
    {talk.summary && (
      <p className="talk-summary" dir="auto">
        {talk.summary}
      </p>
    )}
    <p className="mt-2 flex flex-wrap items-center gap-x-5">
      {withSpeaker && <SpeakerLink speaker={talk.speaker} />}
      <CommentCount talk={talk} />
    </p>
  </article>
);

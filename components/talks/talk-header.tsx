import Link from "next/link";
import { SpeakerLink } from "@/components/speakers/speaker-link";
import { DayDate } from "@/components/ui/time";
import type { TalkView } from "@/lib/talks/dto";
import { CommentCount } from "./comment-count";
import { EditTalkLink } from "./edit-talk-link";
import { Venue } from "./venue";

type TalkHeaderProps = {
  talk: TalkView;
  /** The title leads to the talk: for pages that show another part of it. */
  titleLink?: boolean;
};

/** The head of a talk's page: what it is called, who gave it, where and when. */
export const TalkHeader = ({ talk, titleLink }: TalkHeaderProps) => (
  <header className="programme">
    <p className="programme-date">
      <DayDate date={talk.date} />
    </p>
    <div>
      <h1 className="page-title" dir="auto">
        {titleLink ? <Link href={talk.path}>{talk.title}</Link> : talk.title}
      </h1>
      <p className="mt-3 text-lg text-soft">
        <Venue talk={talk} />
      </p>
      <p className="mt-3 flex flex-wrap items-center gap-x-5">
        <SpeakerLink speaker={talk.speaker} />
        {/* Only the talk's own page is made anew when the count changes. */}
        {!titleLink && <CommentCount talk={talk} />}
        <EditTalkLink talk={{ id: talk.id, speakerId: talk.speaker.id }} />
      </p>
    </div>
  </header>
);

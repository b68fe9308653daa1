import Link from "next/link";
import { speakerLink } from "@/components/speakers/speaker-link";
import { asHtml } from "@/components/ui/markup";
import { DayDate } from "@/components/ui/time";
import type { TalkView } from "@/lib/talks/dto";
import { commentCount } from "./comment-count";
import { EditTalkLink } from "./edit-talk-link";
import { venue } from "./venue";

type TalkHeaderProps = {
  talk: TalkView;
  /** The title leads to the talk: for pages that show another part of it. */
  titleLink?: boolean;
};

/** The head of a talk's page: what it is called, who gave it, where and when. */
export const TalkHeader = ({ talk, titleLink = false }: TalkHeaderProps) => (
  <header className="programme">
    <p className="programme-date">
      <DayDate date={talk.date} />
    </p>
    <div>
      <h1 className="page-title" dir="auto">
        {titleLink ? <Link href={talk.path}>{talk.title}</Link> : talk.title}
      </h1>
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: made of elements, which escape their text */}
      <p className="mt-3 text-lg text-soft" dangerouslySetInnerHTML={asHtml(venue(talk))} />
      <div className="talk-links mt-3">
        {/* Only the talk's own page is made anew when the count changes. */}
        <p
          className="contents"
          // biome-ignore lint/security/noDangerouslySetInnerHtml: made of elements, which escape their text
          dangerouslySetInnerHTML={asHtml(speakerLink(talk.speaker), !titleLink && commentCount(talk))}
        />
        <EditTalkLink talk={{ id: talk.id, speakerId: talk.speaker.id }} />
      </div>
    </div>
  </header>
);

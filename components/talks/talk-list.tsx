import type { TalkCard as Talk } from "@/lib/talks/dto";
import { byYear } from "./by-year";
import { TalkCard } from "./talk-card";

/** Talks, newest first, with their years as landmarks. */
export const TalkList = ({ talks, withSpeaker = true }: { talks: Talk[]; withSpeaker?: boolean }) =>
  byYear(talks).map(({ year, talks }) => (
    <section key={year} aria-labelledby={`year-${year}`} className="programme programme-part">
      <h2 id={`year-${year}`} className="programme-heading programme-year">
        {year}
      </h2>
      <ol>
        {talks.map((talk) => (
          <li key={talk.id} className="talk-entry">
            <TalkCard talk={talk} withSpeaker={withSpeaker} />
          </li>
        ))}
      </ol>
    </section>
  ));

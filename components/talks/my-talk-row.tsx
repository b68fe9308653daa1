import Link from "next/link";
import { DayDate } from "@/components/ui/time";
import type { TalkCard } from "@/lib/talks/dto";
import { commentsInWords } from "./comment-count";

/** One of the viewer's own talks, with the way to its form. */
export function MyTalkRow({ talk }: { talk: TalkCard }) {
  return (
    <li className="row">
      <div>
        <Link className="row-title" href={talk.path} dir="auto">
          {talk.title}
        </Link>
        <p className="meta">
          <bdi>{talk.venue}</bdi> · <DayDate date={talk.date} /> · {commentsInWords(talk.commentCount)}
        </p>
      </div>
      <Link href={`/dashboard/talks/${talk.id}/edit`} aria-label={`Edit ${talk.title}`}>
        Edit
      </Link>
    </li>
  );
}

import { h } from "hastscript";
import { speakerLink } from "@/components/speakers/speaker-link";
import { asHtml, dayDate } from "@/components/ui/markup";
import type { TalkCard as Talk } from "@/lib/talks/dto";
import { commentCount } from "./comment-count";
import { venue } from "./venue";

type TalkCardProps = { talk: Talk; withSpeaker: boolean };

/** A talk as lists show it. */
export const TalkCard = (props: TalkCardProps) => (
  // biome-ignore lint/security/noDangerouslySetInnerHtml: made of elements, which escape their text
  <article dangerouslySetInnerHTML={asHtml(...partsOf(props))} suppressHydrationWarning />
);

const partsOf = ({ talk, withSpeaker }: TalkCardProps) => [
  // The date comes last: browsers rewrite it, and what stands behind it would move.
  h(
    "p",
    { className: "talk-facts" },
    venue(talk),
    h("span", { "aria-hidden": "true" }, " · "),
    dayDate(talk.date),
  ),
  h("h3", { className: "talk-title", dir: "auto" }, h("a", { href: talk.path }, talk.title)),
  talk.summary !== "" && h("p", { className: "talk-summary", dir: "auto" }, talk.summary),
  h("p", { className: "talk-links" }, withSpeaker ? speakerLink(talk.speaker) : "", commentCount(talk)),
];

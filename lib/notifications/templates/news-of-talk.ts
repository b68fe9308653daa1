import { formatInstant } from "@/lib/dates/format";
import type { ShownNews } from "./first-comments";
import { morePublished, moreWaiting } from "./news-words";
import {
  byline,
  choices,
  commentBody,
  kindHeading,
  link,
  type Part,
  paragraph,
  rule,
  talkHeading,
} from "./parts";
import type { HeldItem, NewsEmail, PublishedItem, TalkNews } from "./types";

/** Why the reader hears of a talk. */
export const reasonOf = ({ isOwn }: TalkNews) =>
  isOwn ? "You gave this talk." : "You commented on this talk and asked to hear of new comments.";

/** What is new under one talk: first what waits, then what was published. */
export function newsOfTalk(talk: ShownNews, { isDigest, moderationUrl }: NewsEmail): Part[] {
  const held = [
    ...between(talk.held.map(heldParts)),
    ...unless(talk.moreHeld === 0, link(moreWaiting(talk.moreHeld), moderationUrl)),
  ];
  const published = [
    ...between(talk.published.map(publishedParts)),
    ...unless(talk.morePublished === 0, link(morePublished(talk.morePublished), talk.url)),
  ];
  return [
    talkHeading(talk),
    ...unless(!isDigest, paragraph("soft", reasonOf(talk))),
    ...kinds(held, published),
  ];
}

// Headings only where there are two kinds.
function kinds(held: Part[], published: Part[]): Part[] {
  if (held.length === 0 || published.length === 0) return [...held, ...published];
  return [kindHeading("Waiting for you"), ...held, rule, kindHeading("Published"), ...published];
}

const heldParts = (comment: HeldItem): Part[] => [
  byline(comment.authorName, ...(comment.authorEmail ? [comment.authorEmail] : []), whenOf(comment)),
  commentBody(comment.body, comment.bodyHtml),
  choices([
    { label: "Approve", url: comment.approveUrl },
    { label: "Reject", url: comment.rejectUrl },
    { label: "Mark as spam", url: comment.spamUrl },
  ]),
];

const publishedParts = (comment: PublishedItem): Part[] => [
  byline(comment.authorName, whenOf(comment)),
  commentBody(comment.body, comment.bodyHtml),
  link("Go to this comment", comment.url),
];

const whenOf = ({ at }: { at: Date }) => formatInstant(at.toISOString());

const unless = <Item>(isLeftOut: boolean, item: Item): Item[] => (isLeftOut ? [] : [item]);

const between = (comments: Part[][]): Part[] =>
  comments.flatMap((parts, index) => (index === 0 ? parts : [rule, ...parts]));

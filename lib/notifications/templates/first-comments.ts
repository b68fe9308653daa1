import type { TalkNews } from "./types";

/** How many comments of each kind, held and published, one email shows. */
export const shownOfEachKind = 20;

/** A talk's news as far as one email shows it, and how much there is besides. */
export type ShownNews = TalkNews & { moreHeld: number; morePublished: number };

/** The first comments of each kind in all talks together; talks with comments that wait come first. */
export function firstComments(talks: TalkNews[]): ShownNews[] {
  const takeHeld = takerOf(shownOfEachKind);
  const takePublished = takerOf(shownOfEachKind);
  return [...talks].sort(waitingFirst).map((talk) => {
    const held = takeHeld(talk.held);
    const published = takePublished(talk.published);
    const moreHeld = talk.held.length - held.length;
    const morePublished = talk.published.length - published.length;
    return { ...talk, held, published, moreHeld, morePublished };
  });
}

const waitingFirst = (one: TalkNews, other: TalkNews) =>
  Number(other.held.length > 0) - Number(one.held.length > 0);

function takerOf(left: number) {
  return <Item>(items: Item[]): Item[] => {
    const taken = items.slice(0, left);
    left -= taken.length;
    return taken;
  };
}

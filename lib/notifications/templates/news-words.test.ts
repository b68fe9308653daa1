import { expect, test } from "vitest";
import { heldExample, newsExample, publishedExample, talkExample } from "./examples";
import { newsSubject } from "./news-words";

const held = (count: number) => Array.from({ length: count }, () => heldExample());
const published = (count: number) => Array.from({ length: count }, () => publishedExample());

test.each([
  [0, 1, "New comment on “Flask at Scale”"],
  [0, 3, "3 new comments on “Flask at Scale”"],
  [1, 0, "A comment waits for you on “Flask at Scale”"],
  [2, 0, "2 comments wait for you on “Flask at Scale”"],
  [2, 1, "2 comments wait for you on “Flask at Scale”, and 1 new one was published"],
  [1, 2, "A comment waits for you on “Flask at Scale”, and 2 new ones were published"],
])("%i held and %i published: %s", (heldCount, publishedCount, subject) => {
  const talk = talkExample({ held: held(heldCount), published: published(publishedCount) });
  expect(newsSubject(newsExample([talk]))).toBe(subject);
});

test.each([
  [4, 2, "Your day on Talks: 4 comments wait, 2 new ones"],
  [1, 1, "Your day on Talks: 1 comment waits, 1 new one"],
  [1, 0, "Your day on Talks: 1 comment waits"],
  [0, 1, "Your day on Talks: 1 new comment"],
  [0, 5, "Your day on Talks: 5 new comments"],
])("a digest of %i held and %i published: %s", (heldCount, publishedCount, subject) => {
  const talks = [
    talkExample({ published: published(publishedCount) }),
    talkExample({ held: held(heldCount) }),
  ];
  expect(newsSubject(newsExample(talks, { isDigest: true }))).toBe(subject);
});

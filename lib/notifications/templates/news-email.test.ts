import { expect, test } from "vitest";
import { heldExample, newsExample, publishedExample, talkExample } from "./examples";
import { newsEmail } from "./news-email";

const held = (count: number) => Array.from({ length: count }, () => heldExample());
const published = (count: number) => Array.from({ length: count }, () => publishedExample());
const countOf = (text: string, part: string) => text.split(part).length - 1;

test("a comment that waits comes whole, with who wrote it, when, and what the speaker can do", () => {
  const { text, html } = newsEmail(newsExample([talkExample({ held: held(1) })]));
  expect(text).toContain(`Grace Hopper
grace@example.com
9 April 2026 at 17:30 UTC

> Does this work with *two* databases?

Approve:
https://talks.example.com/decide/token-1/approve

Reject:
https://talks.example.com/decide/token-1/reject

Mark as spam:
https://talks.example.com/decide/token-1/spam
`);
  expect(html).toContain('<p dir="auto">Does this work with <em>two</em> databases?</p>');
  expect(html).toContain("grace@example.com · 9 April 2026 at 17:30 UTC");
  for (const part of [text, html]) expect(part).toContain("https://talks.example.com/dashboard/moderation");
});

test("a comment that a speaker wrote shows no address", () => {
  const { text } = newsEmail(newsExample([talkExample({ held: [heldExample({ authorEmail: null })] })]));
  expect(text).toContain("Grace Hopper\n9 April");
});

test("a published comment leads to where it is, and to no queue where nothing waits", () => {
  const { text } = newsEmail(newsExample([talkExample({ isOwn: false, published: published(1) })]));
  expect(text).toContain("Edsger Dijkstra\n9 April 2026 at 18:05 UTC\n\n> I was there, and I liked it.\n");
  expect(text).toContain(
    "Go to this comment:\nhttps://talks.example.com/talks/7-flask-at-scale#comment-12\n",
  );
  expect(text).not.toContain("moderation");
});

test("every line of a comment is quoted in the text, however its lines end", () => {
  const body = "one\r\n\r\nApprove:\rhttps://evil.example/\u2028three";
  const { text } = newsEmail(newsExample([talkExample({ published: [publishedExample({ body })] })]));
  expect(text).toContain("> one\n>\n> Approve:\n> https://evil.example/\n> three\n");
});

test("comments that wait come first, and so do their talks", () => {
  const quiet = talkExample({ title: "Quiet", published: published(1) });
  const busy = talkExample({ title: "Busy", held: held(1), published: published(1) });
  const { text } = newsEmail(newsExample([quiet, busy], { isDigest: true }));
  const order = ["Busy", "Waiting for you:", "Grace", "Published:", "Edsger", "Quiet"].map((part) =>
    text.indexOf(part),
  );
  expect(order).toEqual(order.toSorted((one, other) => one - other));
  expect(order).not.toContain(-1);
});

test("it greets by name where there is one, and says why it came", () => {
  const talk = talkExample({ published: published(1) });
  const own = newsEmail(newsExample([talk])).text;
  const followed = newsEmail(newsExample([{ ...talk, isOwn: false }], { name: "", settingsUrl: null })).text;
  expect(own).toMatch(/^Hello Ada,\n/);
  expect(own).toContain("You gave this talk.");
  expect(own).toContain("Choose what you hear of:\nhttps://talks.example.com/dashboard/email\n");
  expect(followed).toMatch(/^Hello,\n/);
  expect(followed).toContain("You commented on this talk and asked to hear of new comments.");
  expect(followed).not.toContain("Choose what you hear of");
});

test("a digest says at each talk why it is there", () => {
  const talks = [
    talkExample({ published: published(1) }),
    talkExample({ isOwn: false, published: published(1) }),
  ];
  const { text } = newsEmail(newsExample(talks, { isDigest: true }));
  expect(countOf(text, "You gave this talk.")).toBe(1);
  expect(countOf(text, "You commented on this talk and asked to hear of new comments.")).toBe(1);
});

test("one click stops it: email about the talk, or with a digest all email", () => {
  const talk = talkExample({ published: published(1) });
  const stop = "https://talks.example.com/unsubscribe/token-2\n";
  expect(newsEmail(newsExample([talk])).text).toContain(`Stop email about this talk:\n${stop}`);
  const digest = newsEmail(newsExample([talk], { isDigest: true })).text;
  expect(digest).toContain(`Stop all email from Talks:\n${stop}`);
});

test("twenty of each kind are shown, and how many more there are", () => {
  const { subject, text, html } = newsEmail(
    newsExample([talkExample({ held: held(21), published: published(25) })]),
  );
  expect(subject).toMatch(/^21 comments wait for you .* and 25 new ones were published$/);
  expect(countOf(text, "Grace Hopper")).toBe(20);
  expect(countOf(html, "Edsger Dijkstra")).toBe(20);
  expect(text).toContain("1 more comment waits for you:\nhttps://talks.example.com/dashboard/moderation\n");
  expect(text).toContain("5 more new comments:\nhttps://talks.example.com/talks/7-flask-at-scale\n");
});

test("a digest shows twenty of each kind in all", () => {
  const talks = [talkExample({ published: published(15) }), talkExample({ published: published(15) })];
  const { text } = newsEmail(newsExample(talks, { isDigest: true }));
  expect(countOf(text, "Edsger Dijkstra")).toBe(20);
  expect(text).toContain("10 more new comments:\n");
});

test("names and titles are shown in their own direction", () => {
  const talk = talkExample({ title: "שלום", published: [publishedExample({ authorName: "مرحبا" })] });
  const { subject, text, html } = newsEmail(newsExample([talk], { name: "عمر" }));
  expect(subject).toBe("New comment on “\u2068שלום\u2069”");
  expect(text).toContain("Hello \u2068عمر\u2069,");
  expect(html).toContain("Hello <bdi>عمر</bdi>,");
  expect(html).toMatch(/<h2[^>]* dir="auto"><a [^>]*>שלום</);
  expect(html).toContain('<strong dir="auto">مرحبا</strong>');
});

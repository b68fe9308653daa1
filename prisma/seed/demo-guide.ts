/** The demo speaker's own talks: how to use Talks. */
export const demoGuide = [
  {
    title: "How to publish a talk",
    venue: "The Talks demo",
    date: "2026-09-01",
    description: `Log in, choose **New talk**, and say where and when you spoke. Then

1. paste the link of your slides or your video, or their embed code, as the other site gives it to you: YouTube, Vimeo, Speaker Deck, SlideShare, Google Slides and PDF files are known here, and any other address becomes a link;
2. describe the talk in [Markdown](https://commonmark.org/help/);
3. press \`Publish talk\`.

It is on the timeline and on your profile at once, at an address that you can print on your last slide. A visitor's browser asks the other site for nothing before the visitor does.`,
  },
  {
    title: "How to answer the questions you ran out of time for",
    venue: "The Talks demo",
    date: "2026-10-01",
    description: `Anybody may ask under your talk, without an account. What visitors write is *held* until you have read it:

- **on the talk's own page**, while you are logged in, or
- **in your queue**, where the comments under all your talks wait, oldest first.

Approve, reject, or mark as spam; each of them can be undone. Your own answers appear at once.`,
  },
];

import { expect, test } from "vitest";
import { frameHosts } from "./frame";
import { INPUT_TOO_LONG, NO_LINK, parseEmbed, URL_TOO_LONG } from "./parse-embed";
import { readEmbed } from "./read-embed";

const HEX = "0123456789abcdef0123456789abcdef";
const DECK = "1aBcDeFgHiJkLmNoPqRsTuVwXyZ0123456789_-abcd";
const PUBLISHED = `2PACX-${DECK}`;

const youtube = (id: string) => `https://www.youtube-nocookie.com/embed/${id}`;

const frames: [pasted: string, url: string, frameUrl: string][] = [
  [
    "https://www.youtube.com/watch?v=dQw4w9WgXcQ",
    "https://www.youtube.com/watch?v=dQw4w9WgXcQ",
    youtube("dQw4w9WgXcQ"),
  ],
  [
    "https://youtu.be/dQw4w9WgXcQ?si=abc&t=90",
    "https://www.youtube.com/watch?v=dQw4w9WgXcQ&t=90",
    `${youtube("dQw4w9WgXcQ")}?start=90`,
  ],
  ["youtu.be/dQw4w9WgXcQ", "https://www.youtube.com/watch?v=dQw4w9WgXcQ", youtube("dQw4w9WgXcQ")],
  [
    "http://m.youtube.com/watch?list=PL1&v=dQw4w9WgXcQ&index=2",
    "https://www.youtube.com/watch?v=dQw4w9WgXcQ",
    youtube("dQw4w9WgXcQ"),
  ],
  [
    "https://www.youtube.com/watch?v=dQw4w9WgXcQ&t=1h2m3s",
    "https://www.youtube.com/watch?v=dQw4w9WgXcQ&t=3723",
    `${youtube("dQw4w9WgXcQ")}?start=3723`,
  ],
  [
    "https://www.youtube.com/watch?v=dQw4w9WgXcQ#t=1m",
    "https://www.youtube.com/watch?v=dQw4w9WgXcQ&t=60",
    `${youtube("dQw4w9WgXcQ")}?start=60`,
  ],
  [
    "https://www.youtube.com/watch?v=dQw4w9WgXcQ&t=soon",
    "https://www.youtube.com/watch?v=dQw4w9WgXcQ",
    youtube("dQw4w9WgXcQ"),
  ],
  [
    "https://www.youtube.com/live/dQw4w9WgXcQ?feature=share",
    "https://www.youtube.com/watch?v=dQw4w9WgXcQ",
    youtube("dQw4w9WgXcQ"),
  ],
  [
    "https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ?start=5",
    "https://www.youtube.com/watch?v=dQw4w9WgXcQ&t=5",
    `${youtube("dQw4w9WgXcQ")}?start=5`,
  ],
  [
    "https://www.youtube.com/shorts/dQw4w9WgXcQ",
    "https://www.youtube.com/shorts/dQw4w9WgXcQ",
    youtube("dQw4w9WgXcQ"),
  ],
  [
    "https://vimeo.com/123456789",
    "https://vimeo.com/123456789",
    "https://player.vimeo.com/video/123456789?dnt=1",
  ],
  [
    "https://vimeo.com/123456789/0123abcdef?share=copy",
    "https://vimeo.com/123456789/0123abcdef",
    "https://player.vimeo.com/video/123456789?h=0123abcdef&dnt=1",
  ],
  [
    "https://player.vimeo.com/video/123456789?h=0123abcdef&badge=0",
    "https://vimeo.com/123456789/0123abcdef",
    "https://player.vimeo.com/video/123456789?h=0123abcdef&dnt=1",
  ],
  [
    "https://vimeo.com/channels/staffpicks/123456789",
    "https://vimeo.com/123456789",
    "https://player.vimeo.com/video/123456789?dnt=1",
  ],
  [
    "https://vimeo.com/showcase/77/video/123456789",
    "https://vimeo.com/123456789",
    "https://player.vimeo.com/video/123456789?dnt=1",
  ],
  [
    `https://speakerdeck.com/player/${HEX}?title=false`,
    `https://speakerdeck.com/player/${HEX}`,
    `https://speakerdeck.com/player/${HEX}`,
  ],
  [
    "https://www.slideshare.net/slideshow/embed_code/key/aBc123?startSlide=1",
    "https://www.slideshare.net/slideshow/embed_code/key/aBc123",
    "https://www.slideshare.net/slideshow/embed_code/key/aBc123",
  ],
  [
    "//www.slideshare.net/slideshow/embed_code/1234567",
    "https://www.slideshare.net/slideshow/embed_code/1234567",
    "https://www.slideshare.net/slideshow/embed_code/1234567",
  ],
  [
    `https://docs.google.com/presentation/d/${DECK}/edit?usp=sharing#slide=id.p`,
    `https://docs.google.com/presentation/d/${DECK}/preview`,
    `https://docs.google.com/presentation/d/${DECK}/embed`,
  ],
  [
    `https://docs.google.com/presentation/u/1/d/${DECK}/present`,
    `https://docs.google.com/presentation/d/${DECK}/preview`,
    `https://docs.google.com/presentation/d/${DECK}/embed`,
  ],
  [
    `https://docs.google.com/presentation/d/e/${PUBLISHED}/pub?start=false`,
    `https://docs.google.com/presentation/d/e/${PUBLISHED}/pub`,
    `https://docs.google.com/presentation/d/e/${PUBLISHED}/embed`,
  ],
  [
    `https://docs.google.com/presentation/d/e/${PUBLISHED}/pubembed`,
    `https://docs.google.com/presentation/d/e/${PUBLISHED}/pub`,
    `https://docs.google.com/presentation/d/e/${PUBLISHED}/embed`,
  ],
];

test.each(frames)("%s becomes a frame", (pasted, url, frameUrl) => {
  expect(parseEmbed(pasted)).toMatchObject({ kind: "frame", url, frameUrl });
});

test.each(frames)("%s: its canonical address gives the same embed, and is read back as it", (pasted) => {
  const embed = parseEmbed(pasted);
  if (embed.kind !== "frame") throw new Error(`no frame: ${embed.kind}`);
  expect(parseEmbed(embed.url)).toEqual(embed);
  expect(readEmbed(embed.url)).toEqual(embed);
});

test.each(frames)("%s: its frame is of a host that the CSP allows", (pasted) => {
  const embed = parseEmbed(pasted);
  expect(frameHosts).toContain(embed.kind === "frame" && new URL(embed.frameUrl).origin);
});

test("a short is upright, a video is wide", () => {
  expect(parseEmbed("https://www.youtube.com/shorts/dQw4w9WgXcQ")).toMatchObject({ aspect: "9 / 16" });
  expect(parseEmbed("https://youtu.be/dQw4w9WgXcQ")).toMatchObject({ aspect: "16 / 9" });
});

test.each([
  "https://speakerdeck.com/ann/my-talk",
  "https://www.slideshare.net/ann/my-talk-1234567",
  "https://www.youtube.com/@ann",
  "https://www.youtube.com/playlist?list=PL123",
  "https://www.youtube.com/embed/videoseries?list=PL123",
  "https://www.youtube.com/embed/live_stream?channel=UC123",
  "https://www.youtube.com/watch?v=short",
  "https://vimeo.com/ann",
  "https://vimeo.com/event/123",
  "https://docs.google.com/document/d/1aBcDeFgHiJkLmNoPqRsTuVwXyZ/edit",
  "http://example.com/talk.pdf",
  "https://example.com/?v=dQw4w9WgXcQ",
  "https://youtube.com.evil.example/watch?v=dQw4w9WgXcQ",
  "https://evil.example/youtube.com/embed/dQw4w9WgXcQ",
  "https://www.youtube.com:8443/embed/dQw4w9WgXcQ",
])("%s is kept as a plain link", (pasted) => {
  expect(parseEmbed(pasted)).toMatchObject({ kind: "link", url: pasted });
  expect(parseEmbed(pasted)).toEqual(readEmbed(pasted));
});

test("a PDF on https is told apart, because no frame can show it", () => {
  const url = "https://example.com/slides/Talk.PDF?dl=1";
  expect(parseEmbed(` ${url}\n`)).toEqual({ kind: "pdf", provider: "pdf", url, title: "Open the PDF" });
});

test.each([
  "",
  "   ",
  "my slides",
  "example.com/talk",
  "see https://youtu.be/dQw4w9WgXcQ",
  "javascript:alert(1)",
  "JAVASCRIPT:alert(1)//youtu.be/dQw4w9WgXcQ",
  "java\tscript:alert(1)",
  "data:text/html,<script>alert(1)</script>",
  "vbscript:x",
  "file:///etc/passwd",
  "ftp://example.com/talk.pdf",
  "blob:https://example.com/1",
  "https://ann:secret@example.com/",
  "https://www.youtube.com@evil.example/watch?v=dQw4w9WgXcQ",
  "https://",
  "//",
  "\u0000",
  "https://example.com/\ud800 x",
  "1".repeat(30),
])("%j holds no link", (pasted) => {
  expect(parseEmbed(pasted)).toEqual({ kind: "problem", message: NO_LINK });
});

test("input beyond 2,000 characters is refused unread", () => {
  expect(parseEmbed("<".repeat(1_000_000))).toEqual({ kind: "problem", message: INPUT_TOO_LONG });
});

test("an address beyond 500 characters is refused, measured as it would be stored", () => {
  const spaceFor = (length: number) => `https://example.com/${"a".repeat(length - 20)}`;
  expect(parseEmbed(spaceFor(500)).kind).toBe("link");
  expect(parseEmbed(spaceFor(501))).toEqual({ kind: "problem", message: URL_TOO_LONG });
  expect(parseEmbed(`https://example.com/${"é".repeat(200)}`)).toEqual({
    kind: "problem",
    message: URL_TOO_LONG,
  });
});

test("random noise never throws, and whatever is found is a web address", () => {
  const alphabet = [
    ..."<>/:?#@.\"'= \n%&;aé\u0000\ud800",
    "https://",
    "//",
    "youtu.be/",
    "<iframe src=",
    "data-id=",
  ];
  let seed = 7;
  const next = () => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
    return alphabet[seed % alphabet.length] ?? "";
  };
  for (let round = 0; round < 3_000; round++) {
    const embed = parseEmbed(Array.from({ length: 12 }, next).join(""));
    if (embed.kind !== "problem") expect(embed.url).toMatch(/^https?:\/\//);
  }
});

import { expect, test } from "vitest";
import { readMedia } from "./plan-media";
import type { Note } from "./report";

function read(code: string | null) {
  const notes: [Note["what"], string][] = [];
  const media = readMedia(code, "video", (what, _, why) => notes.push([what, why]));
  return { ...media, notes: notes.map(([what]) => what), why: notes[0]?.[1] };
}

test.each([
  [
    '<iframe src="//www.youtube.com/embed/4_m-sm_DfMs"></iframe>',
    "https://www.youtube.com/watch?v=4_m-sm_DfMs",
  ],
  ["https://vimeo.com/76979871", "https://vimeo.com/76979871"],
  [
    '<script class="speakerdeck-embed" data-id="4648f4706a080131b0ca06cbbac2c0b5" src="//speakerdeck.com/assets/embed.js"></script>',
    "https://speakerdeck.com/player/4648f4706a080131b0ca06cbbac2c0b5",
  ],
])("%s is read, and there is nothing to say", (code, url) => {
  expect(read(code)).toMatchObject({ url, text: "", notes: [] });
});

test.each([null, "", "  \n"])("nothing (%j) is nothing", (code) => {
  expect(read(code)).toMatchObject({ url: null, text: "", notes: [] });
});

test("a frame of somebody we do not know becomes a link, and that is said", () => {
  const { url, notes } = read('<iframe src="//video.example.com/1"></iframe>');
  expect({ url, notes }).toEqual({ url: "https://video.example.com/1", notes: ["changed"] });
});

test("an address in embed code that is too long for our form is found all the same", () => {
  const long = `<iframe title="${"x".repeat(3000)}" src="https://vimeo.com/76979871"></iframe>`;
  expect(read(long)).toMatchObject({ url: "https://vimeo.com/76979871", notes: [] });
});

test.each([
  "<script>alert(1)</script>",
  "<img src=x onerror=alert(1)>",
  '<iframe src="javascript:alert(1)"></iframe>',
  "<style>body { color: red }</style>",
])("%s is dropped, and that is said", (code) => {
  expect(read(code)).toMatchObject({ url: null, text: "", notes: ["dropped"] });
});

test.each([
  ["ask me for them", "ask me for them"],
  ["see:\nhttps://example.com/ and more", "see: https://example.com/ and more"],
  ["<b>On <i>paper</i></b> only<script>alert(1)</script>", "On paper only"],
  ['<a href="ftp://example.com/x">My slides</a>', "My slides ftp://example.com/x"],
  [`https://example.com/${"x".repeat(600)}`, `https://example.com/${"x".repeat(600)}`],
])("%s is kept as words", (code, text) => {
  expect(read(code)).toMatchObject({ url: null, text });
  expect(read(code).notes).toContain("changed");
});

import { expect, test } from "vitest";
import { NO_LINK, parseEmbed } from "./parse-embed";

const HEX = "0123456789abcdef0123456789abcdef";

const urlOf = (html: string) => {
  const embed = parseEmbed(html);
  return embed.kind === "problem" ? embed.message : embed.url;
};

test("the embed code of YouTube gives its video", () => {
  const html = `<iframe width="560" height="315" src="https://www.youtube.com/embed/dQw4w9WgXcQ?si=x&amp;start=42"
    title="YouTube video player" frameborder="0" allow="autoplay" allowfullscreen></iframe>`;
  expect(urlOf(html)).toBe("https://www.youtube.com/watch?v=dQw4w9WgXcQ&t=42");
});

test("the embed code of Vimeo gives its unlisted video, not the credits under it", () => {
  const html = `<div style="padding:56% 0 0 0"><iframe src="https://player.vimeo.com/video/123?h=0123abcdef&amp;badge=0"></iframe></div>
    <script src="https://player.vimeo.com/api/player.js"></script><p><a href="https://vimeo.com/ann">Ann</a></p>`;
  expect(urlOf(html)).toBe("https://vimeo.com/123/0123abcdef");
});

test("both embed codes of Speaker Deck give its player", () => {
  const script = `<script async class="speakerdeck-embed" data-id="${HEX}" data-ratio="1.77" src="//speakerdeck.com/assets/embed.js"></script>`;
  const frame = `<iframe class="speakerdeck-iframe" frameborder="0" src="https://speakerdeck.com/player/${HEX}"></iframe>`;
  expect(urlOf(script)).toBe(`https://speakerdeck.com/player/${HEX}`);
  expect(urlOf(frame)).toBe(`https://speakerdeck.com/player/${HEX}`);
});

test("the embed code of SlideShare gives its player, not the page under it", () => {
  const html = `<iframe src="//www.slideshare.net/slideshow/embed_code/key/aBc123" width="595" height="485"></iframe>
    <div><strong><a href="//www.slideshare.net/ann/my-talk" title="My talk">My talk</a></strong></div>`;
  expect(urlOf(html)).toBe("https://www.slideshare.net/slideshow/embed_code/key/aBc123");
});

test("the frame of an unknown host becomes a plain link", () => {
  expect(parseEmbed('<iframe src="//example.com/player/1"></iframe>')).toMatchObject({
    kind: "link",
    url: "https://example.com/player/1",
  });
  expect(urlOf("<IFRAME SRC=http://example.com/1>")).toBe("http://example.com/1");
});

test("a quoted post gives its link", () => {
  const html = `<blockquote class="post"><p>Slides!</p><a href="https://example.com/post/1">1 May</a></blockquote>`;
  expect(urlOf(html)).toBe("https://example.com/post/1");
});

test.each([
  "<script>alert(1)</script>",
  '<script src="https://evil.example/x.js"></script>',
  '<script class="speakerdeck-embed" data-id="../../evil"></script><b>',
  '<iframe src="javascript:alert(1)"></iframe>',
  '<iframe src="java&#9;script:alert(1)"></iframe>',
  '<iframe src="data:text/html,x"></iframe>',
  '<iframe srcdoc="<iframe src=https://www.youtube.com/embed/dQw4w9WgXcQ>"></iframe>',
  '<iframe src="/talks/1"></iframe>',
  '<!-- <iframe src="https://www.youtube.com/embed/dQw4w9WgXcQ"></iframe> -->',
  '<img src="https://example.com/x.png" onerror="alert(1)">',
  '<a href="javascript:alert(1)">x</a>',
  "<",
  "<iframe src=",
  "<div>".repeat(390),
])("%s gives no link of its own", (html) => {
  const embed = parseEmbed(html);
  expect(embed.kind === "frame" ? embed.url : embed).toEqual({ kind: "problem", message: NO_LINK });
});

test("nothing of the pasted HTML survives in the embed", () => {
  const html = `<iframe src='https://youtu.be/dQw4w9WgXcQ?"><script>alert(1)</script>' onload="alert(1)" title="<b>x</b>">`;
  expect(JSON.stringify(parseEmbed(html))).not.toMatch(/script|alert|<|onload/);
});

import type { FrameEmbed } from "../embed";

const PLAYER = /^\/(?:slideshow\/)?embed_code\/(key\/[A-Za-z0-9]{1,40}|\d{1,15})\/?$/;

/** Takes an address, gives the SlideShare player it is, or null. A deck's own page does not tell its player. */
export function slideShare(url: URL): FrameEmbed | null {
  if (url.host !== "www.slideshare.net" && url.host !== "slideshare.net") return null;
  const id = PLAYER.exec(url.pathname)?.[1];
  if (!id) return null;
  const player = `https://www.slideshare.net/slideshow/embed_code/${id}`;
  return {
    kind: "frame",
    provider: "slideshare",
    url: player,
    frameUrl: player,
    title: "Slides on SlideShare",
    aspect: "595 / 485",
  };
}

import type { FrameEmbed } from "../embed";

const DECK = /^\/(?:a\/[\w.-]+\/)?presentation\/(?:u\/\d+\/)?d\/(e\/)?([\w-]{20,200})(?:\/[a-z]*)?\/?$/;

/** Takes an address, gives the Google Slides deck it leads to, published (`/d/e/`) or shared, or null. */
export function googleSlides(url: URL): FrameEmbed | null {
  if (url.host !== "docs.google.com") return null;
  const [, published, id] = DECK.exec(url.pathname) ?? [];
  if (!id) return null;
  const deck = `https://docs.google.com/presentation/d/${published ?? ""}${id}`;
  return {
    kind: "frame",
    provider: "google-slides",
    url: published ? `${deck}/pub` : `${deck}/preview`,
    frameUrl: `${deck}/embed`,
    title: "Slides on Google Slides",
    aspect: "16 / 9",
  };
}

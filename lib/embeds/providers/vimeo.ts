import type { FrameEmbed } from "../embed";

const PAGE =
  /^\/(?:(?:channels\/[\w-]+|(?:groups|album|showcase)\/[\w-]+\/videos?)\/)?(\d{1,12})(?:\/([0-9a-f]{6,40}))?\/?$/;
const PLAYER = /^\/video\/(\d{1,12})\/?$/;
const UNLISTED_HASH = /^[0-9a-f]{6,40}$/;

/** Takes an address, gives the Vimeo video it leads to, or null. An unlisted video keeps the hash that opens it. */
export function vimeo(url: URL): FrameEmbed | null {
  const [, id, hashInPath] = pathOf(url)?.exec(url.pathname) ?? [];
  if (!id) return null;
  const hash = hashInPath ?? url.searchParams.get("h") ?? "";
  const isUnlisted = UNLISTED_HASH.test(hash);
  return {
    kind: "frame",
    provider: "vimeo",
    url: `https://vimeo.com/${id}${isUnlisted ? `/${hash}` : ""}`,
    frameUrl: `https://player.vimeo.com/video/${id}?${isUnlisted ? `h=${hash}&` : ""}dnt=1`,
    title: "Video on Vimeo",
    aspect: "16 / 9",
  };
}

function pathOf(url: URL) {
  if (url.host === "player.vimeo.com") return PLAYER;
  return url.host === "vimeo.com" || url.host === "www.vimeo.com" ? PAGE : null;
}

import type { FrameEmbed } from "../embed";

const PLAYER_ID = /^[0-9a-f]{32}$/;
const PLAYER_PATH = /^\/player\/([^/]+)\/?$/;

/** The address of the player whose id an embed code carries in `data-id`, or null if that is no id. */
export const speakerDeckPlayer = (id: string) =>
  PLAYER_ID.test(id) ? `https://speakerdeck.com/player/${id}` : null;

/** Takes an address, gives the Speaker Deck player it is, or null. A deck's own page does not tell its player. */
export function speakerDeck(url: URL): FrameEmbed | null {
  if (url.host !== "speakerdeck.com" && url.host !== "www.speakerdeck.com") return null;
  const player = speakerDeckPlayer(PLAYER_PATH.exec(url.pathname)?.[1] ?? "");
  if (!player) return null;
  return {
    kind: "frame",
    provider: "speakerdeck",
    url: player,
    frameUrl: player,
    title: "Slides on Speaker Deck",
    aspect: "16 / 9",
  };
}

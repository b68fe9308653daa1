import { Parser } from "htmlparser2";
import { speakerDeckPlayer } from "./providers/speaker-deck";

/**
 * Takes the HTML that a provider hands out for embedding, gives the addresses in it, frames before players before links.
 * Nothing of the HTML itself is kept.
 */
export function addressesIn(html: string): string[] {
  const frames: string[] = [];
  const players: string[] = [];
  const links: string[] = [];
  const parser = new Parser({
    onopentag(name, attributes) {
      if (name === "iframe" && attributes.src) frames.push(attributes.src);
      const player = name === "script" && playerIn(attributes);
      if (player) players.push(player);
      if (name === "a" && attributes.href) links.push(attributes.href);
      if (name === "blockquote" && attributes.cite) links.push(attributes.cite);
    },
  });
  parser.end(html);
  return [...frames, ...players, ...links].map((address) => address.trim());
}

function playerIn(script: Record<string, string>) {
  const isSpeakerDeck = script.class?.split(/\s+/).includes("speakerdeck-embed");
  return isSpeakerDeck ? speakerDeckPlayer(script["data-id"] ?? "") : null;
}

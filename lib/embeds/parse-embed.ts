import type { Embed, EmbedProblem } from "./embed";
import { addressesIn } from "./embed-code";
import { embedOfLink } from "./link";

/** The longest embed code that is looked at, and the longest address that is kept. */
const MAX_INPUT = 2_000;
const MAX_URL = 500;

export const NO_LINK =
  "We could not find a link in this. Paste the address of the video or slides, or their embed code.";
export const INPUT_TOO_LONG = `This is too long. Paste at most ${MAX_INPUT} characters.`;
export const URL_TOO_LONG = `This address is too long. Use one of at most ${MAX_URL} characters.`;

/**
 * Takes a pasted address or embed code of slides or a video, gives what it is, or the problem with it. Never throws.
 * `parseEmbed(embed.url)` gives the same embed: the address is all that needs to be stored.
 */
export function parseEmbed(input: string): Embed | EmbedProblem {
  if (input.length > MAX_INPUT) return problem(INPUT_TOO_LONG);
  const pasted = input.trim();
  const embed = pasted.includes("<") ? embedOfCode(pasted) : embedOfLink(pasted);
  if (!embed) return problem(NO_LINK);
  return embed.url.length > MAX_URL ? problem(URL_TOO_LONG) : embed;
}

function embedOfCode(html: string): Embed | null {
  const embeds = addressesIn(html).flatMap((address) => embedOfLink(address) ?? []);
  return embeds.find((embed) => embed.kind === "frame") ?? embeds[0] ?? null;
}

const problem = (message: string): EmbedProblem => ({ kind: "problem", message });

import type { Embed } from "./embed";
import { embedOfLink } from "./link";

/** Takes an address as stored, gives what it leads to; null for none, and for one that was not stored by `embedField`. */
export const readEmbed = (url: string | null): Embed | null => (url === null ? null : embedOfLink(url));

import { parseHttpUrl } from "@/lib/text/http-url";
import type { Embed, FrameEmbed } from "./embed";
import { googleSlides } from "./providers/google-slides";
import { slideShare } from "./providers/slideshare";
import { speakerDeck } from "./providers/speaker-deck";
import { vimeo } from "./providers/vimeo";
import { youtube } from "./providers/youtube";

const providers = [youtube, vimeo, speakerDeck, slideShare, googleSlides];

/**
 * Takes an address, gives what it leads to: a frame for a provider we know, a PDF, or a plain link.
 * Gives null unless it is http or https, without credentials. `//host` counts as https, and a provider's address
 * may come without `https://`. The `url` of what it gives leads to the same again.
 */
export function embedOfLink(address: string): Embed | null {
  if (/\s/.test(address)) return null;
  const url = parseHttpUrl(address.startsWith("//") ? `https:${address}` : address);
  if (url) return frameOf(url) ?? pdfOf(url) ?? linkOf(url);
  const guess = parseHttpUrl(`https://${address}`);
  return guess && frameOf(guess);
}

function frameOf(url: URL): FrameEmbed | null {
  for (const provider of providers) {
    const frame = provider(url);
    if (frame) return frame;
  }
  return null;
}

function pdfOf(url: URL): Embed | null {
  const isPdf = url.protocol === "https:" && url.pathname.toLowerCase().endsWith(".pdf");
  return isPdf ? { kind: "pdf", provider: "pdf", url: url.href, title: "Open the PDF" } : null;
}

const linkOf = (url: URL): Embed => ({
  kind: "link",
  provider: "link",
  url: url.href,
  title: `Open on ${url.hostname}`,
});

/** What the Flask application kept as HTML to embed: we keep the address in it. */
import { Parser } from "htmlparser2";
import type { FrameEmbed } from "@/lib/embeds/embed";
import { addressesIn } from "@/lib/embeds/embed-code";
import { parseEmbed } from "@/lib/embeds/parse-embed";
import { cleanLine } from "./clean";
import { quote, type Say } from "./report";

/** The address to keep, and what could not be read as one and goes into the description ("" for none). */
export type Media = { url: string | null; text: string };

type Field = "slides" | "video";

const nothing: Media = { url: null, text: "" };

/** Reads the embed code of slides or a video. A script, or markup that leads nowhere, is dropped. */
export function readMedia(raw: string | null, field: Field, say: Say): Media {
  const code = raw?.trim() ?? "";
  if (code === "") return nothing;
  const embed = embedIn(code);
  if (embed) {
    if (embed.kind !== "frame")
      say("changed", field, `It is a link to ${quote(embed.url)} now, not a frame.`);
    return { url: embed.url, text: "" };
  }
  const text = cleanLine(wordsOf(code), { field, max: Number.POSITIVE_INFINITY, say });
  if (text === "") {
    say("dropped", field, `There is no link in it: ${quote(code)}`);
    return nothing;
  }
  say("changed", field, `It cannot be read as a link, and stands in the description now: ${quote(text)}`);
  return { url: null, text };
}

type Found = { kind: FrameEmbed["kind"] | "pdf" | "link"; url: string };

function embedIn(code: string): Found | null {
  // Embed code that is too long for our form may still hold an address that is not.
  const candidates = [code, ...(code.includes("<") ? addressesIn(code) : [])];
  for (const candidate of candidates) {
    const embed = parseEmbed(candidate);
    if (embed.kind !== "problem") return embed;
  }
  return null;
}

// Its own words, or what it leads to, unless that is a script.
function wordsOf(code: string): string {
  if (!code.includes("<")) return code;
  const addresses = addressesIn(code).filter((address) => !/^(javascript|data|vbscript):/i.test(address));
  return [visibleText(code), ...addresses].join(" ");
}

function visibleText(html: string): string {
  const words: string[] = [];
  let hidden = 0;
  const parser = new Parser({
    onopentag: (name) => {
      if (isHidden(name)) hidden += 1;
    },
    onclosetag: (name) => {
      if (isHidden(name)) hidden -= 1;
    },
    ontext: (text) => {
      if (hidden === 0) words.push(text);
    },
  });
  parser.end(html);
  return words.join("").trim();
}

const isHidden = (tag: string) => tag === "script" || tag === "style";

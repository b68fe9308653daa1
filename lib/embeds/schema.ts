import { z } from "zod";
import { NOT_TEXT } from "@/lib/text/messages";
import { parseEmbed } from "./parse-embed";

/**
 * A form field for a pasted link or embed code. Gives the canonical address to store, or null when it was left empty
 * (nothing, `null`, "" or blanks). Brings an HTML parser: not for the public pages' browser bundle.
 */
export function embedField() {
  return z
    .string(NOT_TEXT)
    .nullish()
    .transform((raw, context) => {
      if (!raw?.trim()) return null;
      const embed = parseEmbed(raw);
      if (embed.kind !== "problem") return embed.url;
      context.addIssue({ code: "custom", message: embed.message });
      return z.NEVER;
    });
}

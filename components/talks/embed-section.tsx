import { ExternalLink } from "lucide-react";
import { ProgrammePart } from "@/components/ui/programme-part";
import type { Embed } from "@/lib/embeds/embed";
import { EmbedPlayer } from "./embed-player";
import { providerName } from "./provider-name";

/** A talk's video or slides: a frame that loads when it is asked for, and a plain link that always works. */
export const EmbedSection = ({ heading, embed }: { heading: "Video" | "Slides"; embed: Embed }) => (
  <ProgrammePart heading={heading} id={heading.toLowerCase()}>
    {embed.kind === "frame" && (
      <EmbedPlayer
        frameUrl={embed.frameUrl}
        title={embed.title}
        aspect={embed.aspect}
        provider={providerName(embed)}
        verb={heading === "Video" ? "Play video" : "Show slides"}
      />
    )}
    <a href={embed.url} rel="ugc nofollow noopener" className="byline">
      <ExternalLink aria-hidden="true" size={18} />
      {embed.kind === "frame" ? `${heading} on ${providerName(embed)}` : embed.title}
    </a>
  </ProgrammePart>
);

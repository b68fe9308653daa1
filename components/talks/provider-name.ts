import type { FrameEmbed } from "@/lib/embeds/embed";

const names: Record<FrameEmbed["provider"], string> = {
  youtube: "YouTube",
  vimeo: "Vimeo",
  speakerdeck: "Speaker Deck",
  slideshare: "SlideShare",
  "google-slides": "Google Slides",
};

export const providerName = ({ provider }: Pick<FrameEmbed, "provider">) => names[provider];

import { h } from "hastscript";
import { avatar } from "@/components/ui/markup";
import type { SpeakerRef } from "@/lib/speakers/dto";
import { speakerPath } from "@/lib/speakers/path";

/** A speaker's picture and name, as one link to their page. */
export const speakerLink = (speaker: SpeakerRef) =>
  h("a", { href: speakerPath(speaker), className: "byline" }, avatar(speaker.avatar), h("bdi", speaker.name));

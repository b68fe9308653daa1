import Link from "next/link";
import { Avatar } from "@/components/ui/avatar";
import type { SpeakerRef } from "@/lib/speakers/dto";
import { speakerPath } from "@/lib/speakers/path";

/** A speaker's picture and name, as one link to their page. */
export const SpeakerLink = ({ speaker }: { speaker: SpeakerRef }) => (
  <Link href={speakerPath(speaker)} prefetch={false} className="byline">
    <Avatar src={speaker.avatar} />
    <bdi>{speaker.name}</bdi>
  </Link>
);

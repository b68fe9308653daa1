import { h } from "hastscript";
import type { TalkCard } from "@/lib/talks/dto";

/** Where a talk was given; a link where its speaker gave one. */
export function venue({ venue, venueUrl }: Pick<TalkCard, "venue" | "venueUrl">) {
  const name = h("bdi", venue);
  return venueUrl ? h("a", { href: venueUrl, rel: "ugc nofollow noopener" }, name) : name;
}

import type { Metadata } from "next";
import { formatDay } from "@/lib/dates/format";
import { appUrl } from "@/lib/env";
import { formatCursor, type Place } from "@/lib/talks/cursor";

type List = { path: string; title: string | null; description?: string };

/** What search engines and tabs learn of a page of a list. Pages reached by a cursor come and go: they stay out of the index. */
export function listMetadata(place: Place, { path, title, description }: List): Metadata {
  if (place.kind === "start")
    return { ...(title && { title }), ...(description && { description }), alternates: canonical(path) };
  const stretch = `Talks ${place.kind} ${formatDay(place.cursor.date)}`;
  return {
    title: title ? `${title}: ${stretch}` : stretch,
    ...(description && { description }),
    alternates: canonical(`${path.replace(/\/$/, "")}/${place.kind}/${formatCursor(place.cursor)}`),
    robots: { index: false, follow: true },
  };
}

const canonical = (path: string) => ({ canonical: `${appUrl}${path}` });

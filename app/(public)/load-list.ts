import "server-only";
import { notFound, redirect } from "next/navigation";
import { tagPage } from "@/lib/page-cache/tag-page";
import { tags } from "@/lib/page-cache/tags";
import type { Place } from "@/lib/talks/cursor";
import type { TalkPage } from "@/lib/talks/dto";
import { canonicalPath, type ListedTalks, startOf } from "@/lib/talks/list";
import { listTalks } from "@/lib/talks/queries";

/**
 * The page of a list that an address names, with its cache tags. Only a cursor of a talk of the list has a page: any
 * other, such as one of a talk that was deleted since, leads on to the page that shows what lies beyond.
 */
export async function loadList(from: ListedTalks, place: Place): Promise<TalkPage> {
  const page = await listTalks(from, place);
  if (page?.isCanonical) {
    await tagPage(...page.tags);
    return page;
  }
  // Whatever is written to the list may make this address a page, or lead it elsewhere.
  await tagPage(tags.listStart(from.list), tags.listEnd(from.list));
  if (page) redirect(await canonicalPath(from, place, page));
  return place.kind === "after" ? redirect(startOf(from)) : notFound();
}

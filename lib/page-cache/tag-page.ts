import "server-only";
import { unstable_cache } from "next/cache";
import { handOverTags } from "./handed-over";

const mostTagsAtOnce = 100;

/**
 * Gives the page that is being rendered its tags, once it is known what it shows. Elsewhere than on our own server they
 * are for Next: in its classic model only a cached read can carry tags, so this "reads" nothing under them, which takes
 * a millisecond or more. Next takes at most 128 at a time.
 */
export async function tagPage(...tags: string[]) {
  const distinct = [...new Set(tags)];
  if (handOverTags(distinct)) return;
  for (let start = 0; start < distinct.length; start += mostTagsAtOnce) {
    const some = distinct.slice(start, start + mostTagsAtOnce);
    await unstable_cache(async () => true, ["tag-page", ...some], { tags: some })();
  }
}

import "server-only";
import { unstable_cache } from "next/cache";

const mostTagsAtOnce = 100;

/**
 * Gives the page that is being rendered its tags, once it is known what it shows. In Next's classic model only a
 * cached read can carry tags, so this "reads" nothing under them; Next takes at most 128 at a time.
 */
export async function tagPage(...tags: string[]) {
  const distinct = [...new Set(tags)];
  for (let start = 0; start < distinct.length; start += mostTagsAtOnce) {
    const some = distinct.slice(start, start + mostTagsAtOnce);
    await unstable_cache(async () => true, ["tag-page", ...some], { tags: some })();
  }
}

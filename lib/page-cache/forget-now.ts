import "server-only";
import { revalidateTag } from "next/cache";

/** Makes Next's cache, and so every stored page, forget at once. For the doors: inside a request only. */
export function forgetNow(tags: string[]) {
  for (const tag of tags) revalidateTag(tag, { expire: 0 });
}

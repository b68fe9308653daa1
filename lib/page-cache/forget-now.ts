import "server-only";
import { revalidateTag } from "next/cache";
import type { Forgetting } from "./forgetting";
import { forgetHere } from "./pages";
import { tellSiblings } from "./siblings";

/**
 * Makes every worker of this instance forget; settles when all have. Other instances hear of it from the database. For
 * the doors: inside a request only, because a platform that keeps pages in its own way learns of it from Next.
 */
export async function forgetNow(forgettings: Forgetting[]) {
  forgetHere(forgettings);
  for (const tag of forgettings.flatMap(({ tags }) => tags)) revalidateTag(tag, { expire: 0 });
  await tellSiblings(forgettings);
}

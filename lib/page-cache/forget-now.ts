import "server-only";
import { revalidateTag } from "next/cache";
import type { Forgetting } from "./forgetting";
import { tellFronts } from "./fronts";

/**
 * Makes every front of this instance forget; settles when all have. Other instances hear of it from the database. For
 * the doors: inside a request only, because a platform that keeps pages in its own way learns of it from Next.
 */
export async function forgetNow(forgettings: Forgetting[]) {
  for (const tag of forgettings.flatMap(({ tags }) => tags)) revalidateTag(tag, { expire: 0 });
  await tellFronts(forgettings);
}

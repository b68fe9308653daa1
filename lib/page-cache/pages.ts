/** The stored pages of this process, which is a front, and how it forgets them. */
import { env } from "@/lib/env";
import { once } from "./once";
import { PageStore } from "./store";
import type { StoredPage } from "./stored-page";

/** By path. */
export const pages = new PageStore<StoredPage>(env.PAGE_CACHE_MB * 1024 * 1024);

/** Forgets what writes have changed, once for each write, however often it is told of it. */
export const forgetHere = once((forgettings) => {
  for (const { tags } of forgettings) pages.forget(tags);
});

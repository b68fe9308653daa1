/** How a page that Next renders, and its tags, come to whoever has it rendered. */
import { AsyncLocalStorage } from "node:async_hooks";
import { onePerProcess } from "@/lib/one-per-process";
import type { PageValue } from "./dress";

type Awaited = { path: string; tags: string[]; page: PageValue | null };

const awaiting = onePerProcess("talksAwaited", () => new AsyncLocalStorage<Awaited>());

/** Runs a render of the page at `path`; gives what that gives, and the page, or null where Next handed none over. */
export async function awaitPage<T>(
  path: string,
  render: () => PromiseLike<T>,
): Promise<[T, PageValue | null]> {
  const awaited: Awaited = { path, tags: [], page: null };
  // Awaited within: a request of light-my-request begins only then.
  const result = await awaiting.run(awaited, async () => await render());
  return [result, awaited.page];
}

/** Dropped where nobody waits for it. */
export function handOver(path: string, page: PageValue) {
  const awaited = awaiting.getStore();
  if (awaited?.path !== path) return;
  awaited.page = page;
  if (awaited.tags.length > 0)
    page.headers = { ...page.headers, "x-next-cache-tags": awaited.tags.join(",") };
}

/** Whether somebody waits for the page that is being rendered, and so has taken its tags. */
export function handOverTags(tags: string[]): boolean {
  const awaited = awaiting.getStore();
  awaited?.tags.push(...tags);
  return awaited !== undefined;
}

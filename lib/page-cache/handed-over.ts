/** How Next's cache handler hands a page to whoever has it rendered. They are loaded apart, in one process. */
import type { PageValue } from "./dress";

const shared = globalThis as typeof globalThis & { talksAwaited?: Map<string, PageValue | null> };
shared.talksAwaited ??= new Map();
const awaited = shared.talksAwaited;

/** Runs a render of the page at `path`; gives what that gives, and the page, or null where Next handed none over. */
export async function awaitPage<T>(path: string, render: () => Promise<T>): Promise<[T, PageValue | null]> {
  awaited.set(path, null);
  try {
    const result = await render();
    return [result, awaited.get(path) ?? null];
  } finally {
    awaited.delete(path);
  }
}

/** Dropped where nobody waits for it. */
export function handOver(path: string, page: PageValue) {
  if (awaited.has(path)) awaited.set(path, page);
}

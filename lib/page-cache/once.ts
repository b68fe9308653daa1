import { LRUCache } from "lru-cache";
import type { Forgetting } from "./forgetting";

type Forget = (forgettings: Forgetting[]) => void;

const mostRemembered = 50_000;

/** Calls `forget` once for each write, however often this is called with it: doors and the database tell of the same ones. */
export function once(forget: Forget): Forget {
  const known = new LRUCache<string, true>({ max: mostRemembered });
  return (forgettings) => {
    const fresh = forgettings.filter(({ key }) => !known.has(key));
    for (const { key } of fresh) known.set(key, true);
    if (fresh.length > 0) forget(fresh);
  };
}

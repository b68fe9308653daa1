import { setTimeout as pause } from "node:timers/promises";

const longestMs = 1500;

// A question that was not answered yet is not asked again: it may hold one of few connections.
const underWay = new Map<string, Promise<string>>();

/** What `ask` says; `otherwise` where it throws, or says nothing in a second and a half. Never throws. */
export async function withinReach(
  name: string,
  ask: () => Promise<string>,
  otherwise: string,
): Promise<string> {
  const asked = underWay.get(name) ?? begin(name, ask, otherwise);
  const enough = new AbortController();
  const late = pause(longestMs, otherwise, { signal: enough.signal }).catch(() => otherwise);
  return Promise.race([asked, late]).finally(() => enough.abort());
}

function begin(name: string, ask: () => Promise<string>, otherwise: string): Promise<string> {
  const asked = ask()
    .catch(() => otherwise)
    .finally(() => underWay.delete(name));
  underWay.set(name, asked);
  return asked;
}

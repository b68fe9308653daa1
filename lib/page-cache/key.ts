const shape = /^\/route-cache\/APP_PAGE\/[^/]+\/\$(\/.*)$/;

/** The path of the page that Next names by a cache key (an internal format of Next 16.4); null for anything else. */
export function pathOfKey(key: string): string | null {
  const path = shape.exec(key)?.[1] ?? null;
  return path === "/index" ? "/" : path;
}

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { LRUCache } from "lru-cache";
import { z } from "zod";

const manifest = z.object({
  staticRoutes: z.array(z.object({ page: z.string() })),
  dynamicRoutes: z.array(z.object({ page: z.string(), regex: z.string() })),
});

const mostKept = 2000;

/** A route of the build, such as `/talks/[ref]`, and the path where it may be told. */
export type Place = { route: string; path: string | null };

/**
 * Gives what tells the route of a path, by what the build in `distDir` says of itself. There are as many routes as the
 * build has, however many paths are asked for. Paths that hold a token, or may, are not told.
 */
export function routesOf(distDir: string): (path: string) => Place {
  const { staticRoutes, dynamicRoutes } = read(distDir);
  const fixed = new Set(staticRoutes.map(({ page }) => page));
  const shaped = dynamicRoutes.map(({ page, regex }) => ({ page, shape: new RegExp(regex) }));
  const secretPrefixes = shaped.flatMap(({ page }) =>
    page.includes("[token]") ? [page.split("[")[0] ?? ""] : [],
  );
  const known = new LRUCache<string, Place>({ max: mostKept });

  function placeOf(path: string): Place {
    const route = fixed.has(path) ? path : (shaped.find(({ shape }) => shape.test(path))?.page ?? "none");
    return { route, path: secretPrefixes.some((prefix) => path.startsWith(prefix)) ? null : path };
  }

  return (path) => {
    const before = known.get(path);
    if (before) return before;
    const place = placeOf(path);
    known.set(path, place);
    return place;
  };
}

const read = (distDir: string) =>
  manifest.parse(JSON.parse(readFileSync(join(distDir, "routes-manifest.json"), "utf8")));

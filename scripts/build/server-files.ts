import { join } from "node:path";

/** Where the build is that is served. */
export const buildFolder = () => process.env.NEXT_DIST_DIR || ".next";

/** Where `npm run build` puts what runs beside Next. */
export const serverFolder = () => join(buildFolder(), "talks");
export const workerFile = () => join(serverFolder(), "worker.mjs");
export const pageCacheFile = () => join(serverFolder(), "page-cache.mjs");

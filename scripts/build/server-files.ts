import { join } from "node:path";

/** Where the build is that is served. */
export const buildFolder = () => process.env.NEXT_DIST_DIR || ".next";

/** Where `npm run build` puts what runs before and beside Next. */
export const serverFolder = () => join(buildFolder(), "talks");
const inServer = (name: string) => join(serverFolder(), `${name}.mjs`);
export const processFiles = () => ({ front: inServer("front"), application: inServer("application") });
export const pageCacheFile = () => inServer("page-cache");

/** @type {import("next").NextConfig} */
export default {
  // Tests build beside a developer's own build.
  distDir: process.env.NEXT_DIST_DIR || ".next",
  poweredByHeader: false,
  reactStrictMode: true,
  typedRoutes: false,
  // Serving ourselves, public pages are kept by our own handler; a platform keeps them its own way.
  ...(process.env.TALKS_PAGE_CACHE
    ? { cacheHandler: `${import.meta.dirname}/lib/page-cache/handler.ts`, cacheMaxMemorySize: 0 }
    : {}),
  serverExternalPackages: ["piscina"],
  experimental: {
    // Pages live in memory only: after a restart nothing stale is served from disk.
    isrFlushToDisk: false,
    staleTimes: { static: 30 },
    authInterrupts: true,
    serverActions: { bodySizeLimit: "5mb" },
  },
};

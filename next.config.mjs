
/** @type {import("next").NextConfig} */
export default {
  // Tests build beside a developer's own build.
  distDir: process.env.NEXT_DIST_DIR || ".next",
  poweredByHeader: false,
  reactStrictMode: true,
  typedRoutes: false,
  // Stored pages hold strong tags of their own; compression is the front's.
  compress: false,
  serverExternalPackages: ["piscina"],
  experimental: {
    // Pages live in memory only: after a restart nothing stale is served from disk.
    isrFlushToDisk: false,
    staleTimes: { static: 30 },
    authInterrupts: true,
    serverActions: { bodySizeLimit: "6mb" },
  },
};

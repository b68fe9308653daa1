/** Addresses of the original application that name nothing in particular; `app/(legacy)` has the others. */
const legacy = {
  "/new": "/dashboard/talks/new",
  "/profile": "/dashboard/profile",
  "/moderate": "/dashboard/moderation",
  "/moderate-admin": "/admin/moderation",
  "/auth/login": "/login",
  "/auth/logout": "/logout",
};

// Our own front puts headers on every answer. Read as a platform builds, and never as a server of ours starts.
async function headersOfPlatform() {
  if (process.env.TALKS_SERVER === "1") return [];
  const { tsImport } = await import("tsx/esm/api");
  return (await tsImport("./lib/web/platform-headers.ts", import.meta.url)).platformHeaders;
}

const onPlatform = async () => {
  const { filesOfWorker } = await import("./scripts/build/files-of-worker.mjs");
  return { outputFileTracingIncludes: { "/*": await filesOfWorker() } };
};

/** @type {import("next").NextConfig} */
export default {
  // Tests build beside a developer's own build.
  distDir: process.env.NEXT_DIST_DIR || ".next",
  poweredByHeader: false,
  reactStrictMode: true,
  typedRoutes: false,
  // `npm test` checks the types; whoever builds a release need not wait for it again.
  typescript: { ignoreBuildErrors: true },
  // Serving ourselves, our own handler (a file of the build) hands public pages over to be kept by the fronts; a platform
  // keeps them its own way.
  ...(process.env.TALKS_PAGE_CACHE
    ? {
        cacheHandler: `${import.meta.dirname}/${process.env.TALKS_PAGE_CACHE}`,
        cacheMaxMemorySize: 0,
        compress: false,
      }
    : {}),
  ...(process.env.VERCEL_ENV ? await onPlatform() : {}),
  serverExternalPackages: ["piscina"],
  redirects: async () =>
    Object.entries(legacy).map(([source, destination]) => ({ source, destination, permanent: true })),
  headers: headersOfPlatform,
  experimental: {
    // Pages live in memory only: after a restart nothing stale is served from disk.
    isrFlushToDisk: false,
    staleTimes: { static: 30 },
    authInterrupts: true,
    serverActions: {
      bodySizeLimit: "5mb",
      // Behind a proxy that hands on another Host.
      allowedOrigins: process.env.APP_URL ? [new URL(process.env.APP_URL).host] : [],
    },
  },
};

import { build } from "esbuild";

/**
 * Makes plain JavaScript of what the processes of `npm start` run before and beside Next: of themselves, and of Next's
 * cache handler. Without it each of them would carry a TypeScript loader along, and ask it at every render.
 */
export async function bundleServer(folder: string): Promise<void> {
  await build({
    entryPoints: {
      front: "scripts/start/front.ts",
      application: "scripts/start/application.ts",
      "page-cache": "lib/page-cache/handler.ts",
    },
    outdir: folder,
    outExtension: { ".js": ".mjs" },
    bundle: true,
    splitting: true,
    format: "esm",
    platform: "node",
    target: "node20",
    packages: "external",
    alias: { "@": "." },
    logLevel: "warning",
  });
}

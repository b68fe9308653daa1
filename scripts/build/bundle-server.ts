import { build } from "esbuild";

/**
 * Makes plain JavaScript of what a worker of `npm start` runs beside Next: of itself, and of Next's cache handler. They
 * share their modules. Without it every worker would carry a TypeScript loader along, and ask it at every render.
 */
export async function bundleServer(folder: string): Promise<void> {
  await build({
    entryPoints: { worker: "scripts/start/worker.ts", "page-cache": "lib/page-cache/handler.ts" },
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

/** `npm run build`: builds for production, compresses what the pages load, and bundles what serves them. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { bundleServer } from "./build/bundle-server";
import { compressFiles } from "./build/compress-files";
import { buildFolder, serverFolder } from "./build/server-files";

// Before anything reads the environment.
if (existsSync(".env")) process.loadEnvFile(".env");
const { buildNext } = await import("./build/build-next");

// Behind our own front Next puts no headers on its answers.
await buildNext({ TALKS_SERVER: "1" });
await compressFiles(join(buildFolder(), "static"));
await bundleServer(serverFolder());

/** `npm run build`: builds for production, compresses what the pages load, and bundles what serves them. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { bundleServer } from "./build/bundle-server";
import { compressFiles } from "./build/compress-files";
import { buildFolder, serverFolder } from "./build/server-files";

const child = spawn(process.execPath, ["node_modules/next/dist/bin/next", "build"], { stdio: "inherit" });
const [code] = await once(child, "close");
if (code !== 0) process.exit(code ?? 1);
await compressFiles(join(buildFolder(), "static"));
await bundleServer(serverFolder());

/** `npm run build`: builds for production, and compresses what the build's pages load, once for all servers. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { compressFiles } from "./build/compress-files";

const child = spawn(process.execPath, ["node_modules/next/dist/bin/next", "build"], { stdio: "inherit" });
const [code] = await once(child, "close");
if (code !== 0) process.exit(code ?? 1);
await compressFiles(join(process.env.NEXT_DIST_DIR || ".next", "static"));

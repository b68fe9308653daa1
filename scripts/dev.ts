/** `npm run dev`: the site with hot reload, on a migrated database (SQLite, unless DATABASE_URL says otherwise). */
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { isGenerated } from "./generated";

// Before anything reads the environment.
if (existsSync(".env")) process.loadEnvFile();
if (!isGenerated()) await import("./generate");

const { env } = await import("@/lib/env");
const { migrate } = await import("@/lib/db/migrations");
await migrate(env.DATABASE_URL);

const args = ["node_modules/next/dist/bin/next", "dev", "--port", String(env.PORT)];
const settings = { NEXT_TELEMETRY_DISABLED: "1", TALKS_SERVER: "1", ...process.env };
const server = spawn(process.execPath, args, { stdio: "inherit", env: settings });
server.once("exit", (code) => process.exit(code ?? 0));
// Ctrl-C reaches the server as well; this process only waits for it.
process.on("SIGINT", () => undefined);
process.on("SIGTERM", () => server.kill("SIGTERM"));

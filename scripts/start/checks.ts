import { randomBytes } from "node:crypto";
import { existsSync } from "node:fs";
import { createServer } from "node:net";
import { pendingMigrations } from "@/lib/db/migrations";
import type { Env } from "@/lib/env";
import { processFiles } from "../build/server-files";
import { lookAtAddress } from "../talks/doctor/address";
import { lookAtSecret } from "../talks/doctor/secret";

/** Why a server cannot start here, and what to do about it; null where nothing is in the way. */
export async function whatIsMissing(env: Env): Promise<string | null> {
  // The last thing that a build makes.
  if (!existsSync(processFiles().front)) return "There is no build to serve. Run `npm run build` first.";
  if (!env.AUTH_SECRET)
    return `AUTH_SECRET is not set. Put a line like this into .env:\nAUTH_SECRET=${newSecret()}`;
  const unsafe = await whatIsUnsafe();
  if (unsafe) return unsafe;
  const pending = await pendingMigrations(env.DATABASE_URL);
  if (pending.length > 0) return "The database is not migrated. Run `npm run talks -- migrate` first.";
  if (await isTaken(env.PORT))
    return `Something else listens on port ${env.PORT}. Choose another one: PORT=${env.PORT + 1}`;
  return null;
}

/** What `talks doctor` finds so unsafe that nobody should be served like this. */
async function whatIsUnsafe(): Promise<string | null> {
  for (const look of [lookAtSecret, lookAtAddress]) {
    const { status, says, mend } = await look();
    if (status === "fail") return [says, mend].filter(Boolean).join(".\n");
  }
  return null;
}

const newSecret = () => randomBytes(32).toString("base64url");

function isTaken(port: number): Promise<boolean> {
  const server = createServer();
  return new Promise((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) =>
      error.code === "EADDRINUSE" ? resolve(true) : reject(error),
    );
    server.listen(port, () => server.close(() => resolve(false)));
  });
}

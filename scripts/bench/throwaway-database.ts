import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { migrate } from "@/lib/db/migrations";
import type { Provider } from "@/lib/db/schema-twins";
import { startPostgres } from "@/lib/testing/postgres";

/** Runs `work` on an empty, migrated database that is gone afterwards. Nothing may have read the environment before. */
export async function withThrowawayDatabase(provider: Provider, work: () => Promise<void>) {
  const { url, stop } = await (provider === "sqlite" ? sqliteFolder() : startPostgres({ fsync: true }));
  try {
    await migrate(url);
    process.env.DATABASE_URL = url;
    await work();
    const { db } = await import("@/lib/db/client");
    await db.$disconnect();
  } finally {
    await stop();
  }
}

async function sqliteFolder() {
  const folder = mkdtempSync(join(tmpdir(), "talks-"));
  return {
    url: `file:${join(folder, "talks.db")}`,
    stop: async () => rmSync(folder, { recursive: true, force: true }),
  };
}

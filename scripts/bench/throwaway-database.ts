import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Provider } from "@/lib/db/schema-twins";
import { startPostgres, type TestPostgres } from "@/lib/testing/postgres";
import type { Place } from "./part";

/** Runs a part of the bench on a database of its own, wherever the part is asked to. Throws where that is both. */
export async function onThrowawayDatabase<T>(
  place: Place,
  work: (provider: Provider) => Promise<T>,
): Promise<T> {
  if (place === "both") throw new Error("This is measured on one database at a time.");
  return withThrowawayDatabase(place, () => work(place));
}

/** Runs `work` on an empty, migrated database that is gone afterwards, with its server where it has one. Nothing may have read the environment before. */
export async function withThrowawayDatabase<T>(
  provider: Provider,
  work: (postgres: TestPostgres | null) => Promise<T>,
): Promise<T> {
  const postgres = provider === "sqlite" ? null : await startPostgres({ fsync: true });
  const { url, stop } = postgres ?? sqliteFolder();
  try {
    process.env.DATABASE_URL = url;
    // It logs, and a log reads the environment.
    const { migrate } = await import("@/lib/db/migrations");
    await migrate(url);
    return await work(postgres);
  } finally {
    const { db } = await import("@/lib/db/client");
    await db.$disconnect();
    await stop();
  }
}

function sqliteFolder() {
  const folder = mkdtempSync(join(tmpdir(), "talks-"));
  return {
    url: `file:${join(folder, "talks.db")}`,
    stop: async () => rmSync(folder, { recursive: true, force: true }),
  };
}

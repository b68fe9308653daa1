/** What the database says about itself, for whoever runs it. */
import "server-only";
import { env } from "@/lib/env";
import { db } from "./client";
import { Prisma } from "./generated/sqlite/client";
import { findPending } from "./migration-names";
import { providerOf } from "./schema-twins";

/** "ok", or what is broken in the SQLite file. Reads all of it. */
export async function findSqliteDamage(): Promise<string> {
  const rows = await db.$queryRaw<{ quick_check: string }[]>`PRAGMA quick_check(1)`;
  return rows.map((row) => row.quick_check).join("; ");
}

/** How the SQLite file keeps its journal: "wal", or what it fell back to. */
export async function getJournalMode(): Promise<string | null> {
  const [row] = await db.$queryRaw<{ journal_mode: string }[]>`PRAGMA journal_mode`;
  return row?.journal_mode ?? null;
}

/** PostgreSQL's version, and how many of the connections that we may open are left. */
export async function getPostgresState(): Promise<{ version: string; left: number; most: number }> {
  const [row] = await db.$queryRaw<{ version: string; most: number; open: number }[]>`
    SELECT current_setting('server_version') AS version,
      current_setting('max_connections')::int - current_setting('superuser_reserved_connections')::int AS most,
      (SELECT count(*)::int FROM pg_stat_activity WHERE backend_type = 'client backend') AS open`;
  if (!row) throw new Error("PostgreSQL does not say how it is.");
  return { version: row.version, most: row.most, left: row.most - row.open };
}

/** The names of the migrations that the database still lacks. Throws where there is no list of them: nothing was applied. */
export const listPendingMigrations = (): Promise<string[]> =>
  findPending(providerOf(env.DATABASE_URL), async (sql) => {
    const rows = await db.$queryRaw<{ migration_name: string }[]>(Prisma.raw(sql));
    return rows.map((row) => row.migration_name);
  });

/** Settles when the database has answered anything at all. */
export async function askDatabase() {
  await db.$queryRaw`SELECT 1`;
}

/** Asks to write, and writes nothing. Throws what the database says where it may not be written to. */
export async function tryToWrite() {
  await db.speaker.updateMany({ where: { id: -1 }, data: { name: "" } });
}

/** The path of the SQLite file in use; null on PostgreSQL. */
export async function sqliteFile(): Promise<string | null> {
  const { env } = await import("@/lib/env");
  const { sqlitePath } = await import("@/lib/db/adapter");
  const { providerOf } = await import("@/lib/db/schema-twins");
  return providerOf(env.DATABASE_URL) === "sqlite" ? sqlitePath(env.DATABASE_URL) : null;
}

/** Runs `work` on a database that is up to date. Throws where migrations are missing. */
export async function withDatabase(work: () => Promise<void>) {
  const { env } = await import("@/lib/env");
  const { pendingMigrations } = await import("@/lib/db/migrations");
  const pending = await pendingMigrations(env.DATABASE_URL);
  if (pending.length > 0) throw new Error("the database is not up to date. Run: npm run talks -- migrate");
  await work();
}

/** Lets the process end: an open pool would keep it alive. */
export async function closeDatabase() {
  const { talksDb } = globalThis as { talksDb?: { $disconnect: () => Promise<void> } };
  await talksDb?.$disconnect();
}

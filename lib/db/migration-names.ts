import { readdirSync } from "node:fs";
import { join } from "node:path";
import type { Provider } from "./schema-twins";

/** The folder of one provider's migrations, as an absolute path. */
export const migrationsDir = (provider: Provider) => join(process.cwd(), "prisma/migrations", provider);

/**
 * The names of the migrations that a database of this provider still lacks, oldest first. `namesFrom` puts a question to
 * it, and gives the names in its answer.
 */
export async function findPending(
  provider: Provider,
  namesFrom: (sql: string) => Promise<unknown[]>,
): Promise<string[]> {
  const applied = await namesFrom(
    "SELECT migration_name FROM _prisma_migrations WHERE finished_at IS NOT NULL",
  );
  return migrationNames(provider).filter((name) => !applied.includes(name));
}

/** The names of the migrations that this version brings, oldest first. */
export function migrationNames(provider: Provider): string[] {
  const entries = readdirSync(migrationsDir(provider), { withFileTypes: true });
  return entries
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();
}

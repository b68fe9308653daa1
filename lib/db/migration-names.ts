import { readdirSync } from "node:fs";
import { join } from "node:path";
import type { Provider } from "./schema-twins";

/** The folder of one provider's migrations, as an absolute path. */
export const migrationsDir = (provider: Provider) => join(process.cwd(), "prisma/migrations", provider);

/** The names of the migrations that this version brings, oldest first. */
export function migrationNames(provider: Provider): string[] {
  const entries = readdirSync(migrationsDir(provider), { withFileTypes: true });
  return entries
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();
}

/** `npm run migration -- <name>`: writes the next migration of both providers from the change to prisma/models.prisma. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { migrationsDir } from "@/lib/db/migration-names";
import { sqlForChange } from "@/lib/db/migrations";
import { providerOf, schemaFor } from "@/lib/db/schema-twins";
import { startPostgres } from "@/lib/testing/postgres";

const name = process.argv[2];
if (!name || !/^[a-z0-9_]+$/.test(name)) throw new Error("usage: npm run migration -- <name_in_snake_case>");
const stamp = new Date().toISOString().replace(/\D/g, "").slice(0, 14);

const postgres = await startPostgres();
try {
  await writeMigration("file::memory:");
  await writeMigration(postgres.url);
} finally {
  await postgres.stop();
}

async function writeMigration(url: string) {
  const provider = providerOf(url);
  // The datamodel as of the last migration is kept beside the migrations, because a comparison needs both ends.
  const snapshot = join(migrationsDir(provider), "datamodel.prisma");
  const before = existsSync(snapshot) ? readFileSync(snapshot, "utf8") : null;
  const sql = await sqlForChange(url, before);
  const folder = join(migrationsDir(provider), `${stamp}_${name}`);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "migration.sql"), sql);
  writeFileSync(snapshot, schemaFor(provider));
}

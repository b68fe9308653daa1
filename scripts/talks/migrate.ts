import type { Command } from "commander";
import { writeData } from "./output";

/** Adds `talks migrate`. */
export function addMigrate(talks: Command) {
  talks
    .command("migrate")
    .description("bring the database at DATABASE_URL up to date; two at once are safe")
    .action(migrateDatabase);
}

async function migrateDatabase() {
  const { env } = await import("@/lib/env");
  const { migrate } = await import("@/lib/db/migrations");
  const applied = await migrate(env.DATABASE_URL);
  for (const name of applied) console.error(`Applied ${name}.`);
  if (applied.length === 0) console.error("The database is up to date.");
  writeData({ applied });
}

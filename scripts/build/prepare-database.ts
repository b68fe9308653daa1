import { db } from "@/lib/db/client";
import { migrate } from "@/lib/db/migrations";
import { providerOf } from "@/lib/db/schema-twins";
import { env } from "@/lib/env";
import { createPreview } from "@/lib/platform/preview-schemas";
import { seedDemo } from "@/prisma/seed/demo";
import { previewLogins } from "./preview-logins";

/**
 * Migrates the database of a deployment, while the previous one still serves from it: migrations only add, until nothing
 * uses what they would take away. A preview gets a schema of its own before, and the demo's content afterwards. Throws
 * where a platform cannot serve from this database.
 */
export async function prepareDatabase(): Promise<void> {
  const { DATABASE_URL, PREVIEW, AUTH_SECRET } = env;
  if (providerOf(DATABASE_URL) === "sqlite")
    throw new Error("A platform keeps no files: set DATABASE_URL to a PostgreSQL database.");
  if (!AUTH_SECRET) throw new Error("AUTH_SECRET is not set.");
  if (PREVIEW !== undefined) await createPreview(DATABASE_URL, PREVIEW);
  const applied = await migrate(DATABASE_URL);
  console.log(`Migrations applied: ${applied.length}.`);
  if (PREVIEW !== undefined) await fillPreview(PREVIEW, AUTH_SECRET);
}

async function fillPreview(branch: string, secret: string) {
  const logins = previewLogins(branch, secret);
  if (await seedDemo(logins)) console.log("Filled the preview with the demo's talks.");
  await db.$disconnect();
  for (const [role, { email, password }] of Object.entries(logins))
    console.log(`  Log in as ${role}: ${email}, password: ${password}`);
}

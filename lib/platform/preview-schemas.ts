/** The schemas of previews, in the database that they share. */
import type { Client } from "pg";
import { withMigrationLock } from "@/lib/db/migration-lock";
import { providerOf } from "@/lib/db/schema-twins";
import { withClient } from "@/lib/db/with-client";
import { NotFound } from "@/lib/errors";
import { previewPrefix, previewSchema } from "./preview";

export type Preview = { branch: string; schema: string };

/** Makes the schema of a branch's preview where there is none. It has no tables then; `migrate` makes them. */
export const createPreview = (url: string, branch: string): Promise<void> =>
  withMigrationLock(url, () =>
    onServer(url, async (client) => {
      const schema = previewSchema(branch);
      await client.query(`CREATE SCHEMA IF NOT EXISTS ${schema}`);
      await client.query(`COMMENT ON SCHEMA ${schema} IS ${client.escapeLiteral(branch)}`);
    }),
  );

/** All previews that the database has, by the names of their branches. */
export const listPreviews = (url: string): Promise<Preview[]> =>
  onServer(url, async (client) => {
    const { rows } = await client.query<Preview>(
      `SELECT coalesce(obj_description(oid, 'pg_namespace'), '') AS branch, nspname AS schema
         FROM pg_namespace WHERE starts_with(nspname, $1) ORDER BY branch, schema`,
      [previewPrefix],
    );
    return rows;
  });

/** Removes a branch's preview, with all that is in it. Throws NotFound where there is none. */
export async function dropPreview(url: string, branch: string): Promise<Preview> {
  const schema = previewSchema(branch);
  const previews = await listPreviews(url);
  if (!previews.some((preview) => preview.schema === schema)) throw new NotFound("preview");
  await onServer(url, (client) => client.query(`DROP SCHEMA ${schema} CASCADE`));
  return { branch, schema };
}

async function onServer<T>(connectionString: string, use: (client: Client) => Promise<T>): Promise<T> {
  if (providerOf(connectionString) === "sqlite")
    throw new Error("Previews live in PostgreSQL: DATABASE_URL names a file.");
  return withClient({ connectionString, application_name: "talks preview" }, use);
}

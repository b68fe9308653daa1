/** What a PostgreSQL database consists of, one line for each column, index, constraint and enum value. */
import { withClient } from "@/lib/db/with-client";

const queries = [
  `SELECT concat_ws(' ', 'column', table_name, column_name, udt_name, datetime_precision, is_nullable, column_default)
     FROM information_schema.columns WHERE table_schema = 'public'`,
  "SELECT concat_ws(' ', 'index', indexdef) FROM pg_indexes WHERE schemaname = 'public'",
  `SELECT concat_ws(' ', 'constraint', conrelid::regclass, conname, pg_get_constraintdef(oid))
     FROM pg_constraint WHERE connamespace = 'public'::regnamespace`,
  `SELECT concat_ws(' ', 'enum', typname, enumsortorder, enumlabel)
     FROM pg_enum JOIN pg_type ON pg_type.oid = enumtypid`,
];

/** Sorted; without Prisma's own table of migrations. */
export async function catalogOf(connectionString: string): Promise<string[]> {
  const lines = await withClient({ connectionString }, async (client) => {
    const results: string[] = [];
    for (const text of queries) {
      const { rows } = await client.query<[string]>({ text, rowMode: "array" });
      results.push(...rows.map(([line]) => line));
    }
    return results;
  });
  return lines.filter((line) => !line.includes("_prisma_migrations")).sort();
}

/** Carries out a script of statements. */
export const runScript = (connectionString: string, sql: string) =>
  withClient({ connectionString }, async (client) => {
    await client.query(sql);
  });

import "server-only";
import pg from "pg";
import type { Source, SourceRow } from "./source-type";

/** Opens a PostgreSQL database for reading, as it is at this moment. Throws where it does not let us in. */
export async function openPostgres(connectionString: string): Promise<Source> {
  const client = new pg.Client({ connectionString, connectionTimeoutMillis: 10_000 });
  await begin(client).catch((error: unknown) => {
    throw new Error(`the database cannot be read: ${reasonOf(error)}`, { cause: error });
  });
  return {
    columnsOf: async (table) => {
      const { rows } = await client.query<{ name: string }>(columns, [table]);
      return rows.map(({ name }) => name);
    },
    query: async (sql) => (await client.query<SourceRow>(sql)).rows,
    close: () => client.end(),
  };
}

const columns =
  "SELECT column_name AS name FROM information_schema.columns WHERE table_schema = 'public' AND table_name = $1";

async function begin(client: pg.Client) {
  await client.connect();
  await client.query("SET search_path TO public; SET datestyle TO ISO; SET timezone TO 'UTC'");
  await client.query("BEGIN TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY");
}

// Where a host has several addresses, none of which answers, the reasons are inside.
function reasonOf(error: unknown): string {
  const [first] = error instanceof AggregateError ? error.errors : [error];
  return first instanceof Error ? first.message : String(first);
}

/** How the databases would carry out the application's own statements. */
import Database from "better-sqlite3";
import pg from "pg";
import { vi } from "vitest";
import { providerOf } from "@/lib/db/schema-twins";
import { withClient } from "@/lib/db/with-client";
import { env } from "@/lib/env";
import { sqliteStatements } from "./sqlite-statements";

type Statement = { sql: string; values: unknown[] };

/**
 * Runs `work` and gives the plan of each query on `table` that it made, as text. On PostgreSQL the plan is the one for
 * many rows: a test's few would be read and sorted whatever index there is.
 */
export async function plansOf(table: string, work: () => Promise<unknown>): Promise<string[]> {
  const isSqlite = providerOf(env.DATABASE_URL) === "sqlite";
  const statements = isSqlite ? unbound(await sqliteStatements(work)) : await postgresStatements(work);
  const reads = statements.filter(({ sql }) => isReadOf(table, sql));
  return isSqlite ? sqlitePlans(reads) : postgresPlans(reads);
}

const isReadOf = (table: string, sql: string) =>
  sql.startsWith("SELECT") && new RegExp(`FROM\\s+\\(?[^,]*["\`.]${table}["\`]`).test(sql);

const unbound = (texts: string[]): Statement[] => texts.map((sql) => ({ sql, values: [] }));

async function postgresStatements(work: () => Promise<unknown>): Promise<Statement[]> {
  const spy = vi.spyOn(pg.Client.prototype, "query");
  try {
    await work();
    return (spy.mock.calls as unknown[][]).map(([query, values]) => toStatement(query, values));
  } finally {
    spy.mockRestore();
  }
}

function toStatement(query: unknown, values: unknown): Statement {
  if (typeof query === "string") return { sql: query, values: [] };
  const { text, values: own } = query as { text: string; values?: unknown[] };
  return { sql: text, values: own ?? (values as unknown[]) ?? [] };
}

function sqlitePlans(statements: Statement[]): string[] {
  const database = new Database(env.DATABASE_URL.slice("file:".length));
  try {
    return statements.map(({ sql }) => {
      const steps = database.prepare<unknown[], { detail: string }>(`EXPLAIN QUERY PLAN ${sql}`);
      const missing = Array<null>(sql.split("?").length - 1).fill(null);
      return steps
        .all(...missing)
        .map(({ detail }) => detail)
        .join("\n");
    });
  } finally {
    database.close();
  }
}

const postgresPlans = (statements: Statement[]): Promise<string[]> =>
  withClient({ connectionString: env.DATABASE_URL }, async (client) => {
    await client.query("SET enable_seqscan = off; SET enable_sort = off; SET enable_bitmapscan = off");
    const plans: string[] = [];
    for (const { sql, values } of statements) {
      const { rows } = await client.query<{ "QUERY PLAN": string }>(`EXPLAIN ${sql}`, values);
      plans.push(rows.map((row) => row["QUERY PLAN"]).join("\n"));
    }
    return plans;
  });

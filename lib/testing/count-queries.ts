import pg from "pg";
import { vi } from "vitest";
import { providerOf } from "@/lib/db/schema-twins";
import { env } from "@/lib/env";
import { sqliteStatements } from "./sqlite-statements";

/** Runs `work` and gives the SQL statements that reached the database's driver meanwhile. */
export const queriesOf = (work: () => Promise<unknown>): Promise<string[]> =>
  providerOf(env.DATABASE_URL) === "sqlite" ? sqliteStatements(work) : postgresStatements(work);

async function postgresStatements(work: () => Promise<unknown>): Promise<string[]> {
  const spy = vi.spyOn(pg.Client.prototype, "query");
  try {
    await work();
    return (spy.mock.calls as unknown[][]).map(([query]) => textOf(query));
  } finally {
    spy.mockRestore();
  }
}

const textOf = (query: unknown) =>
  typeof query === "string" ? query : String((query as { text: string }).text);

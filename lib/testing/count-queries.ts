import Database from "better-sqlite3";
import pg from "pg";
import { vi } from "vitest";
import { providerOf } from "@/lib/db/schema-twins";
import { env } from "@/lib/env";

/** Runs `work` and gives the SQL statements that reached the database's driver meanwhile. */
export async function queriesOf(work: () => Promise<unknown>): Promise<string[]> {
  const statements: string[] = [];
  const spy =
    providerOf(env.DATABASE_URL) === "sqlite"
      ? vi.spyOn(Database.prototype, "prepare")
      : vi.spyOn(pg.Client.prototype, "query");
  try {
    await work();
    for (const [query] of spy.mock.calls as unknown[][]) statements.push(textOf(query));
  } finally {
    spy.mockRestore();
  }
  return statements;
}

const textOf = (query: unknown) =>
  typeof query === "string" ? query : String((query as { text: string }).text);

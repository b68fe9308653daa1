import type { SqlDriverAdapter } from "@prisma/driver-adapter-utils";
import type Database from "better-sqlite3";
import { LRUCache } from "lru-cache";

type Statement = Database.Statement<unknown[]>;

const mostKept = 300;

/**
 * Lets a stock SQLite connection keep what it has prepared. The stock adapter prepares a statement for every call, and
 * binds its values for good; this hands it one that was prepared before, with its values beside it.
 */
export function keepPrepared(connection: SqlDriverAdapter): SqlDriverAdapter {
  const { client } = connection as SqlDriverAdapter & { client: Database.Database };
  const prepare = client.prepare.bind(client);
  const kept = new LRUCache<string, Statement>({ max: mostKept });

  const prepared = (sql: string) => {
    const statement = kept.get(sql) ?? (prepare(sql) as Statement);
    kept.set(sql, statement);
    return { bind: (values: unknown[]) => withValues(statement, values) };
  };
  Object.assign(client, { prepare: prepared });
  return connection;
}

/** As much of a bound statement as the adapter uses. */
const withValues = (statement: Statement, values: unknown[]) => ({
  reader: statement.reader,
  columns: () => statement.columns(),
  raw: () => ({ all: () => statement.raw().all(values) }),
  run: () => statement.run(values),
});

/**
 * Makes @prisma/adapter-better-sqlite3 safe to share between requests. The stock adapter has one connection
 * and lets another request's write run inside whatever transaction is open, so a rollback takes an acknowledged
 * write with it. Here a mutex lets one transaction, or one statement, at a time through.
 */
import { PrismaBetterSqlite3 } from "@prisma/adapter-better-sqlite3";
import type {
  SqlDriverAdapter,
  SqlMigrationAwareDriverAdapterFactory,
  SqlQuery,
  Transaction,
} from "@prisma/driver-adapter-utils";
import { Mutex } from "async-mutex";

const busyTimeoutMs = 5000;

// FULL: an acknowledged write survives a power cut.
const pragmas =
  "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; PRAGMA cache_size = -32000;";

/** A driver adapter factory for a SQLite file (`file:…` URL). Waits up to 5 s for another process's lock. */
export function safeSqlite(url: string): SqlMigrationAwareDriverAdapterFactory {
  const stock = new PrismaBetterSqlite3({ url, timeout: busyTimeoutMs });
  return {
    provider: stock.provider,
    adapterName: stock.adapterName,
    connect: async () => {
      const connection = await stock.connect();
      await connection.executeScript(pragmas);
      return oneAtATime(connection);
    },
    connectToShadowDb: () => stock.connectToShadowDb(),
  };
}

function oneAtATime(connection: SqlDriverAdapter): SqlDriverAdapter {
  const mutex = new Mutex();
  return {
    provider: connection.provider,
    adapterName: connection.adapterName,
    queryRaw: (query) => mutex.runExclusive(() => connection.queryRaw(query)),
    executeRaw: (query) => mutex.runExclusive(() => connection.executeRaw(query)),
    executeScript: (script) => mutex.runExclusive(() => connection.executeScript(script)),
    getConnectionInfo: () => ({ maxBindValues: 999, supportsRelationJoins: false }),
    dispose: () => mutex.runExclusive(() => connection.dispose()),
    startTransaction: async () => {
      const release = await mutex.acquire();
      try {
        // IMMEDIATE takes the write lock now: a deferred transaction that reads first can fail when it comes to write.
        await connection.executeRaw(statement("BEGIN IMMEDIATE"));
      } catch (error) {
        release();
        throw error;
      }
      return new SafeTransaction(connection, release);
    },
  };
}

class SafeTransaction implements Transaction {
  readonly provider;
  readonly adapterName;
  /** True: Prisma leaves BEGIN, COMMIT and ROLLBACK to us. */
  readonly options = { usePhantomQuery: true };

  constructor(
    private readonly connection: SqlDriverAdapter,
    private readonly release: () => void,
  ) {
    this.provider = connection.provider;
    this.adapterName = connection.adapterName;
  }

  queryRaw(query: SqlQuery) {
    return this.connection.queryRaw(query);
  }

  executeRaw(query: SqlQuery) {
    return this.connection.executeRaw(query);
  }

  async commit() {
    try {
      await this.run("COMMIT");
    } catch (error) {
      await this.run("ROLLBACK").catch(() => undefined);
      throw error;
    } finally {
      this.release();
    }
  }

  /** SQLite has ended the transaction by itself where ROLLBACK fails. */
  async rollback() {
    await this.run("ROLLBACK").catch(() => undefined);
    this.release();
  }

  createSavepoint = (name: string) => this.run(`SAVEPOINT ${name}`);
  rollbackToSavepoint = (name: string) => this.run(`ROLLBACK TO ${name}`);
  releaseSavepoint = (name: string) => this.run(`RELEASE ${name}`);

  private async run(sql: string) {
    await this.connection.executeRaw(statement(sql));
  }
}

const statement = (sql: string): SqlQuery => ({ sql, args: [], argTypes: [] });

/**
 * Makes @prisma/adapter-better-sqlite3 safe to share between requests. The stock adapter has one connection
 * and lets another request's write run inside whatever transaction is open, so a rollback takes an acknowledged
 * write with it. Here a mutex lets one transaction, or one statement that may write, at a time through; reads outside
 * of transactions have a connection of their own, and wait for nobody.
 */
import { PrismaBetterSqlite3 } from "@prisma/adapter-better-sqlite3";
import type {
  SqlDriverAdapter,
  SqlMigrationAwareDriverAdapterFactory,
  SqlQuery,
  Transaction,
} from "@prisma/driver-adapter-utils";
import { Mutex } from "async-mutex";
import { keepPrepared } from "./prepared-statements";

const busyTimeoutMs = 5000;

// FULL: an acknowledged write survives a power cut.
const pragmas =
  "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; PRAGMA cache_size = -16000;";
const pragmasForReading = "PRAGMA query_only = ON; PRAGMA cache_size = -16000;";

/**
 * A driver adapter factory for a SQLite file (`file:…` URL). Waits up to 5 s for another process's lock. With less than
 * two `connections`, reads share the one that writes.
 */
export function safeSqlite(url: string, connections = 2): SqlMigrationAwareDriverAdapterFactory {
  const stock = new PrismaBetterSqlite3({ url, timeout: busyTimeoutMs });
  return {
    provider: stock.provider,
    adapterName: stock.adapterName,
    connect: async () => {
      const connection = keepPrepared(await stock.connect());
      await connection.executeScript(pragmas);
      return oneAtATime(connection, connections < 2 ? null : await connectToRead(stock));
    },
    connectToShadowDb: () => stock.connectToShadowDb(),
  };
}

async function connectToRead(stock: PrismaBetterSqlite3): Promise<SqlDriverAdapter> {
  const reading = keepPrepared(await stock.connect());
  await reading.executeScript(pragmasForReading);
  return reading;
}

function oneAtATime(connection: SqlDriverAdapter, reading: SqlDriverAdapter | null): SqlDriverAdapter {
  const mutex = new Mutex();
  return {
    provider: connection.provider,
    adapterName: connection.adapterName,
    queryRaw: (query) =>
      reading && onlyReads(query)
        ? reading.queryRaw(query)
        : mutex.runExclusive(() => connection.queryRaw(query)),
    executeRaw: (query) => mutex.runExclusive(() => connection.executeRaw(query)),
    executeScript: (script) => mutex.runExclusive(() => connection.executeScript(script)),
    getConnectionInfo: () => ({ maxBindValues: 999, supportsRelationJoins: false }),
    dispose: async () => {
      await reading?.dispose();
      await mutex.runExclusive(() => connection.dispose());
    },
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

// Prisma writes by queries as well, with RETURNING.
const onlyReads = ({ sql }: SqlQuery) => /^\s*SELECT\b/i.test(sql);

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

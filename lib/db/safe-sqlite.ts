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
import { FileConnection, patiently } from "./sqlite-file";

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
  const stock = new PrismaBetterSqlite3({ url, timeout: 0 });
  const open = async (script: string) => {
    const connection = keepPrepared(await stock.connect());
    await unlocked(() => connection.executeScript(script));
    return connection;
  };
  const path = url.slice("file:".length);
  return {
    provider: stock.provider,
    adapterName: stock.adapterName,
    connect: async () => {
      const writing = new FileConnection(path, () => open(pragmas));
      const reading = connections < 2 ? null : new FileConnection(path, () => open(pragmasForReading));
      await writing.get();
      await reading?.get();
      return oneAtATime(stock, writing, reading);
    },
    connectToShadowDb: () => stock.connectToShadowDb(),
  };
}

const unlocked = <T>(work: () => Promise<T>) => patiently(work, busyTimeoutMs);

function oneAtATime(
  { provider, adapterName }: PrismaBetterSqlite3,
  writing: FileConnection,
  reading: FileConnection | null,
): SqlDriverAdapter {
  const mutex = new Mutex();
  const alone = <T>(work: (connection: SqlDriverAdapter) => Promise<T>) =>
    mutex.runExclusive(() => unlocked(async () => work(await writing.get())));
  return {
    provider,
    adapterName,
    queryRaw: (query) =>
      reading && onlyReads(query)
        ? unlocked(async () => (await reading.get()).queryRaw(query))
        : alone((connection) => connection.queryRaw(query)),
    executeRaw: (query) => alone((connection) => connection.executeRaw(query)),
    executeScript: (script) => alone((connection) => connection.executeScript(script)),
    getConnectionInfo: () => ({ maxBindValues: 999, supportsRelationJoins: false }),
    dispose: async () => {
      await reading?.dispose();
      await mutex.runExclusive(() => writing.dispose());
    },
    startTransaction: async () => {
      const release = await mutex.acquire();
      try {
        // IMMEDIATE takes the write lock now: a deferred transaction that reads first can fail when it comes to write.
        const connection = await unlocked(() => begin(writing));
        return new SafeTransaction(connection, release);
      } catch (error) {
        release();
        throw error;
      }
    },
  };
}

async function begin(writing: FileConnection): Promise<SqlDriverAdapter> {
  const connection = await writing.get();
  await connection.executeRaw(statement("BEGIN IMMEDIATE"));
  return connection;
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

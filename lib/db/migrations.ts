/**
 * Applies migrations with Prisma's own schema engine, in its WebAssembly build: nothing is downloaded, and the
 * `_prisma_migrations` table stays Prisma's own, so that `prisma migrate deploy` agrees.
 */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import {
  bindMigrationAwareSqlAdapterFactory,
  isDriverAdapterError,
  type SqlDriverAdapter,
  type SqlMigrationAwareDriverAdapterFactory,
} from "@prisma/driver-adapter-utils";
import type { DiffTarget, MigrationList, SchemaEngine } from "@prisma/schema-engine-wasm";
import { log } from "@/lib/log/log";
import { onePerProcess } from "@/lib/one-per-process";
import { adapterFor } from "./adapter";
import { withMigrationLock } from "./migration-lock";
import { findPending, migrationNames, migrationsDir } from "./migration-names";
import { type Provider, providerOf, schemaFor, schemaPath } from "./schema-twins";

/** Brings a database up to date; safe to run in two processes at once. Gives the names of the migrations it applied. */
export function migrate(url: string): Promise<string[]> {
  return withMigrationLock(url, () =>
    withEngine(url, async (engine, provider) => {
      const done = await engine.applyMigrations({
        migrationsList: migrationsOf(provider),
        filters: noFilter,
      });
      return done.appliedMigrationNames;
    }),
  );
}

/** The names of the migrations that the database still lacks; empty: up to date. Throws where it cannot be reached. */
export async function pendingMigrations(url: string): Promise<string[]> {
  const connection = await adapterFor(url, 1).connect();
  try {
    return await findPending(providerOf(url), (sql) => namesFrom(connection, sql));
  } finally {
    await connection.dispose();
  }
}

// A database that has no list of migrations lacks all of them.
async function namesFrom(connection: SqlDriverAdapter, sql: string): Promise<unknown[]> {
  try {
    const { rows } = await connection.queryRaw({ sql, args: [], argTypes: [] });
    return rows.map(([name]) => name);
  } catch (error) {
    if (isDriverAdapterError(error) && error.cause.kind === "TableDoesNotExist") return [];
    throw error;
  }
}

/**
 * The number of steps from what the migrations made of a throwaway database to what the models say; the steps are
 * carried out. 0: the migrations and the models agree.
 */
export function stepsOfDrift(url: string): Promise<number> {
  return withEngine(url, async (engine, provider) => {
    const pushed = await engine.schemaPush({ force: true, schema: datamodel(provider), filters: noFilter });
    return pushed.executedSteps + pushed.unexecutable.length;
  });
}

/**
 * The SQL that leads from one datamodel (null: an empty database) to the present one. The database at `url` is
 * not looked at, but the engine insists on a connection.
 */
export function sqlForChange(url: string, before: string | null): Promise<string> {
  return withEngine(url, async (engine, provider) => {
    const from: DiffTarget = before
      ? { tag: "schemaDatamodel", files: [{ path: schemaPath(provider), content: before }] }
      : { tag: "empty" };
    const to: DiffTarget = { tag: "schemaDatamodel", ...datamodel(provider) };
    return (await engine.diff({ from, to, script: true, exitCode: null, filters: noFilter })).stdout ?? "";
  });
}

const noFilter = { externalTables: [], externalEnums: [] };

const datamodel = (provider: Provider) => ({
  files: [{ path: schemaPath(provider), content: schemaFor(provider) }],
});

function migrationsOf(provider: Provider): MigrationList {
  const baseDir = migrationsDir(provider);
  const migrationDirectories = migrationNames(provider).map((name) => ({
    path: name,
    migrationFile: { path: "migration.sql", content: sqlOf(baseDir, name) },
  }));
  const lockfile = { path: "migration_lock.toml", content: `provider = "${provider}"\n` };
  return { baseDir, lockfile, shadowDbInitScript: "", migrationDirectories };
}

const sqlOf = (baseDir: string, name: string) => ({
  tag: "ok" as const,
  value: readFileSync(join(baseDir, name, "migration.sql"), "utf8"),
});

async function withEngine<T>(
  url: string,
  use: (engine: SchemaEngine, provider: Provider) => Promise<T>,
): Promise<T> {
  const provider = providerOf(url);
  const { factory, disposeAll } = disposable(adapterFor(url, 1));
  const { SchemaEngine } = await loadEngine();
  const datamodels: [string, string][] = [[schemaPath(provider), schemaFor(provider)]];
  try {
    const adapter = bindMigrationAwareSqlAdapterFactory(factory);
    const engine = await SchemaEngine.new({ datamodels }, () => undefined, adapter);
    return await use(engine, provider);
  } finally {
    await disposeAll();
  }
}

// The engine leaves its connections open, and with them their locks.
function disposable(factory: SqlMigrationAwareDriverAdapterFactory) {
  const connections: SqlDriverAdapter[] = [];
  const connect = async () => {
    const connection = await factory.connect();
    connections.push(connection);
    return connection;
  };
  return {
    factory: {
      ...factory,
      provider: factory.provider,
      adapterName: factory.adapterName,
      connect,
      connectToShadowDb: connect,
    },
    disposeAll: () => Promise.all(connections.map((connection) => connection.dispose())),
  };
}

type Engine = typeof import("@prisma/schema-engine-wasm");

// The glue can hold one instance only.
const loadEngine = () => onePerProcess("talksSchemaEngine", instantiate);

// Node 20 cannot import a .wasm file, so what the package's own entry point does is done here.
async function instantiate(): Promise<Engine> {
  const glue = await import("@prisma/schema-engine-wasm/schema_engine_bg");
  const folder = dirname(createRequire(import.meta.url).resolve("@prisma/schema-engine-wasm"));
  const wasm = new WebAssembly.Module(readFileSync(join(folder, "schema_engine_bg.wasm")));
  const { exports } = new WebAssembly.Instance(wasm, { "./schema_engine_bg.js": glue });
  Object.assign(globalThis, {
    PRISMA_WASM_PANIC_REGISTRY: { set_message: (message: string) => log.error(message) },
  });
  glue.__wbg_set_wasm(exports);
  (exports.__wbindgen_start as () => void)();
  return glue;
}

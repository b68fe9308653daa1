/** The driver adapter for a database URL: SQLite for `file:`, PostgreSQL otherwise. */
import { mkdirSync } from "node:fs";
import { dirname } from "node:path";
import { PrismaPg } from "@prisma/adapter-pg";
import type { SqlMigrationAwareDriverAdapterFactory } from "@prisma/driver-adapter-utils";
import { log } from "@/lib/log/log";
import { schemaOf } from "@/lib/platform/search-path";
import { safeSqlite } from "./safe-sqlite";
import { providerOf } from "./schema-twins";

/** The path of the file that a `file:` URL names. */
export const sqlitePath = (url: string) => url.slice("file:".length);

/** Throws for a URL of neither kind. The folder of a SQLite file is made where it is missing. */
export function adapterFor(url: string, poolSize = 10): SqlMigrationAwareDriverAdapterFactory {
  if (providerOf(url) === "postgresql") return postgres(url, poolSize);
  mkdirSync(dirname(sqlitePath(url)), { recursive: true });
  return safeSqlite(url, poolSize);
}

const postgres = (connectionString: string, max: number) =>
  new PrismaPg(
    {
      connectionString,
      max,
      connectionTimeoutMillis: 5000,
      statement_timeout: 30_000,
      // A server that is cut off keeps no time limit.
      query_timeout: 35_000,
      idle_in_transaction_session_timeout: 30_000,
      application_name: "talks",
      // A command need not wait for its idle connections to end.
      allowExitOnIdle: true,
    },
    {
      // What Prisma writes names it; what we write finds it by the search path, which is in the address.
      schema: schemaOf(connectionString) ?? "public",
      onPoolError: reportLostConnection,
      onConnectionError: reportLostConnection,
    },
  );

// Without a listener, a connection that PostgreSQL closes while it is idle ends the process.
const reportLostConnection = (error: Error) => log.warn(`PostgreSQL connection lost: ${error.message}`);

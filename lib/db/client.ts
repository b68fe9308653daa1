import "server-only";
import { env } from "@/lib/env";
import { databaseTime } from "@/lib/metrics/database";
import { isMeasured } from "@/lib/metrics/registry";
import { onePerProcess } from "@/lib/one-per-process";
import { adapterFor } from "./adapter";
import { PrismaClient as PostgresClient } from "./generated/postgresql/client";
import { type Prisma, PrismaClient } from "./generated/sqlite/client";
import { providerOf } from "./schema-twins";
import { tellingOutages } from "./telling-outages";

/** What commands pass around inside a transaction. */
export type Tx = Prisma.TransactionClient;

// The two generated clients have the same models; the code is typed against SQLite's, the narrower one.
function connect(): PrismaClient {
  const adapter = tellingOutages(adapterFor(env.DATABASE_URL, env.DATABASE_POOL));
  const log = isMeasured ? [{ emit: "event" as const, level: "query" as const }] : [];
  const options = { adapter, log, transactionOptions: { maxWait: 10_000, timeout: 15_000 } };
  if (providerOf(env.DATABASE_URL) === "sqlite") return measured(new PrismaClient(options));
  return measured(new PostgresClient(options) as unknown as PrismaClient<"query">);
}

function measured(client: PrismaClient<"query">): PrismaClient {
  if (!isMeasured) return client;
  const note = databaseTime();
  client.$on("query", ({ query, duration }) => note(query, duration));
  return client;
}

export const db = onePerProcess("talksDb", connect);

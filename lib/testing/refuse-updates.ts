import { db } from "@/lib/db/client";
import { providerOf } from "@/lib/db/schema-twins";
import { env } from "@/lib/env";

type Table = "Session" | "Token";

/** Runs `work` while the database refuses to change rows of this table, as with a full disk. */
export async function whileUpdatesFail(table: Table, work: () => Promise<unknown>) {
  const isSqlite = providerOf(env.DATABASE_URL) === "sqlite";
  await (isSqlite ? refuseOnSqlite(table) : refuseOnPostgres(table));
  try {
    await work();
  } finally {
    await db.$executeRawUnsafe(`DROP TRIGGER "full"${isSqlite ? "" : ` ON "${table}"`}`);
  }
}

const refuseOnSqlite = (table: Table) =>
  db.$executeRawUnsafe(
    `CREATE TRIGGER "full" BEFORE UPDATE ON "${table}" BEGIN SELECT RAISE(ABORT, 'disk full'); END`,
  );

async function refuseOnPostgres(table: Table) {
  await db.$executeRawUnsafe(
    `CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RAISE ''disk full''; END'`,
  );
  await db.$executeRawUnsafe(
    `CREATE TRIGGER "full" BEFORE UPDATE ON "${table}" FOR EACH ROW EXECUTE FUNCTION refuse()`,
  );
}

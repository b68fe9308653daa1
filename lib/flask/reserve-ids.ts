import "server-only";
import type { Tx } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/sqlite/client";
import { providerOf } from "@/lib/db/schema-twins";
import { env } from "@/lib/env";
import { at } from "./at";

type Numbered = "Speaker" | "Talk" | "Comment";

/** An id of a table for each plan of a new row, which nobody else gets: rows that name each other can be written at once. */
export async function reserveIds<Plan>(tx: Tx, table: Numbered, plans: Plan[]): Promise<Map<Plan, number>> {
  const ids = new Map((await takeIds(tx, table, plans.length)).entries());
  return new Map(plans.map((plan, index) => [plan, at(ids, index)]));
}

async function takeIds(tx: Tx, table: Numbered, count: number): Promise<number[]> {
  if (count === 0) return [];
  if (providerOf(env.DATABASE_URL) === "sqlite") return nextIds(tx, table, count);
  const rows = await tx.$queryRaw<{ id: bigint }[]>`
    SELECT nextval(pg_get_serial_sequence(${`"${table}"`}, 'id')) AS "id"
    FROM generate_series(1, CAST(${count} AS INTEGER))`;
  return rows.map(({ id }) => Number(id));
}

// A transaction has a SQLite database to itself, and rows with given ids move the sequence on.
async function nextIds(tx: Tx, table: string, count: number): Promise<number[]> {
  const rows = await tx.$queryRaw<{ seq: bigint | number }[]>(
    Prisma.sql`SELECT "seq" FROM "sqlite_sequence" WHERE "name" = ${table}`,
  );
  const last = Number(rows[0]?.seq ?? 0);
  return Array.from({ length: count }, (_, index) => last + index + 1);
}

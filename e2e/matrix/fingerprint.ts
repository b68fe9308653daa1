import { createHash } from "node:crypto";
import { db } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/sqlite/client";

/** What may change although somebody was refused: that they were here, and how often they tried. */
const harmless: Partial<Record<Prisma.ModelName, string[]>> = {
  Token: ["lastUsedAt"],
  Session: ["seenAt", "timeZone"],
  RateLimit: ["key", "points", "expire"],
};

type Row = Record<string, unknown>;

/** A digest of all rows of all tables, but for what is harmless: it is another one as soon as anything has changed. */
export async function fingerprint(): Promise<string> {
  const digest = createHash("sha256");
  for (const model of Object.values(Prisma.ModelName)) {
    for (const row of await rowsOf(model)) digest.update(model).update(row);
  }
  return digest.digest("hex");
}

async function rowsOf(model: Prisma.ModelName): Promise<string[]> {
  const name = model.charAt(0).toLowerCase() + model.slice(1);
  const table = (db as unknown as Record<string, { findMany(): Promise<Row[]> }>)[name];
  if (!table) throw new Error(`There is no table for ${model}.`);
  const rows = await table.findMany();
  return rows.map((row) => JSON.stringify(without(row, harmless[model] ?? []))).sort();
}

const without = (row: Row, columns: string[]) =>
  Object.entries(row).filter(([column]) => !columns.includes(column));

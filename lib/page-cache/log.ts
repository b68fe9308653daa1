/** The database's log of what writes have changed, which every process reads: the last 20,000 entries. */
import type { Tx } from "@/lib/db/client";
import { providerOf } from "@/lib/db/schema-twins";
import { env } from "@/lib/env";
import { schemaOf } from "@/lib/platform/search-path";
import type { Forgetting } from "./forgetting";

/** An entry of the log; the ids ascend. */
export type Entry = Forgetting & { id: number };

/**
 * Where PostgreSQL tells of new entries, in JSON: a `Forgetting`, or its key alone where the tags are too long for it. All
 * schemas of a database hear each other, so each but the default one has a channel of its own name.
 */
export const channel = schemaOf(env.DATABASE_URL) ?? "talks_forgotten";

const kept = 20_000;
const prunedEvery = 1000;
// PostgreSQL takes less than 8000 bytes.
const longestMessage = 7900;

/** Writes an entry as a part of the transaction that it tells of: others hear of it when that is committed. */
export async function append(tx: Tx, { key, tags }: Forgetting) {
  const { id } = await tx.forgetting.create({ data: { key, tags: tags.join(" ") }, select: { id: true } });
  if (providerOf(env.DATABASE_URL) === "postgresql") await notify(tx, { key, tags });
  if (id % prunedEvery === 0) await tx.forgetting.deleteMany({ where: { id: { lt: id - kept } } });
}

async function notify(tx: Tx, { key, tags }: Forgetting) {
  const whole = JSON.stringify({ key, tags });
  const message = Buffer.byteLength(whole) > longestMessage ? JSON.stringify({ key }) : whole;
  await tx.$executeRaw`SELECT pg_notify(${channel}, ${message})`;
}

/** The newest entry's id; 0 where there is none. */
export async function newestEntry(tx: Tx): Promise<number> {
  const newest = await tx.forgetting.findFirst({ select: { id: true }, orderBy: { id: "desc" } });
  return newest?.id ?? 0;
}

/** The entries with higher ids than `id`, or null where some of them are no longer kept. */
export async function entriesAfter(tx: Tx, id: number): Promise<Entry[] | null> {
  const newest = await newestEntry(tx);
  // Another database may have taken this one's place.
  if (newest < id || newest - id > kept - prunedEvery) return null;
  if (newest === id) return [];
  const rows = await tx.forgetting.findMany({ where: { id: { gt: id } }, orderBy: { id: "asc" } });
  return rows.map(({ tags, ...row }) => ({ ...row, tags: tags.split(" ") }));
}

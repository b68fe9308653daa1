import { sqliteFile } from "./sqlite-file";
import { ok, type Verdict, warn } from "./verdict";

const oldest = 14;

/** How old PostgreSQL is, and whether it has connections left for one more process of ours. */
export async function lookAtPostgres(): Promise<Verdict | null> {
  if ((await sqliteFile()) !== null) return null;
  const { env } = await import("@/lib/env");
  const { getPostgresState } = await import("@/lib/db/health");
  return postgresVerdict(await getPostgresState(), env.DATABASE_POOL);
}

type State = { version: string; left: number; most: number };

/** What this state is like for a process that opens up to `pool` connections. */
export function postgresVerdict({ version, left, most }: State, pool: number): Verdict {
  const says = `PostgreSQL ${version}, ${left} of ${most} connections left`;
  if (Number.parseInt(version, 10) < oldest) return warn(says, `Upgrade to PostgreSQL ${oldest} or later.`);
  if (left >= pool) return ok(says);
  return warn(says, `A process opens up to ${pool}: lower DATABASE_POOL, or raise max_connections.`);
}

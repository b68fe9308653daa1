/** Whether this installation can do its work, for whatever sends it requests. */
import "server-only";
import { askDatabase, listPendingMigrations } from "@/lib/db/health";
import { countOverdue, patienceMinutes } from "@/lib/outbox/overdue";
import { withinReach } from "./within-reach";

/** What each check says: `ok`, or what is wrong. Nothing that is anybody's secret. */
export type Readiness = { isReady: boolean; checks: Record<"database" | "migrations" | "mail", string> };

const keptMs = 1000;
const isAway = "does not answer";

let latest: { at: number; answer: Promise<Readiness> } | null = null;

/** Whether all is well. However often it is asked, it looks once in a second; an answer takes at most two. Never throws. */
export function lookWhetherReady(now = performance.now()): Promise<Readiness> {
  if (!latest || now - latest.at > keptMs) latest = { at: now, answer: look() };
  return latest.answer;
}

async function look(): Promise<Readiness> {
  const [database, migrations, mail] = await Promise.all([
    withinReach("database", () => askDatabase().then(() => "ok"), isAway),
    withinReach("migrations", lookAtMigrations, "are not known"),
    withinReach("mail", lookAtMail, "is not known"),
  ]);
  const checks = { database, migrations, mail };
  return { isReady: Object.values(checks).every((says) => says === "ok"), checks };
}

async function lookAtMigrations(): Promise<string> {
  const pending = await listPendingMigrations();
  return pending.length === 0 ? "ok" : `${pending.length} are not applied`;
}

async function lookAtMail(): Promise<string> {
  const overdue = await countOverdue(patienceMinutes);
  return overdue === 0 ? "ok" : `${overdue} due for longer than ${patienceMinutes} minutes`;
}

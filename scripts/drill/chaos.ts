import { type Command, Option } from "commander";
import { type Provider, providers } from "@/lib/db/schema-twins";
import type { TestPostgres } from "@/lib/testing/postgres";
import { forEachDatabase } from "../bench/for-each-database";
import { withThrowawayDatabase } from "../bench/throwaway-database";

type Options = { database?: Provider; kills: string; restarts: string };

/** Adds `drill chaos`. */
export function addChaos(drill: Command) {
  drill
    .command("chaos")
    .description("people who write, to a server that is killed again and again, and so is its PostgreSQL")
    .addOption(new Option("--database <provider>", "one database instead of both").choices(providers))
    .option("--kills <number>", "how often the server is killed", "20")
    .option("--restarts <number>", "how often PostgreSQL is", "5")
    .action((options: Options) => chaos(options));
}

async function chaos({ database, kills, restarts }: Options) {
  if (!database) return forEachDatabase();
  await withThrowawayDatabase(database, async (postgres) => {
    const { runChaos } = await import("@/lib/testing/chaos/drill");
    const restart = postgres ? waysToRestart(postgres) : [];
    const plan = { kills: Number(kills), restarts: postgres ? Number(restarts) : 0, restart };
    const verdict = await runChaos(plan, (line) => console.log(line));
    console.log(`${database}: ${JSON.stringify(verdict)}`);
    if (verdict.faults.length > 0) process.exitCode = 1;
  });
}

const waysToRestart = ({ halt, resume }: TestPostgres) =>
  (["immediate", "fast"] as const).map((how) => async () => {
    await halt(how);
    await resume();
  });

import { type Command, Option } from "commander";
import { type Provider, providers } from "@/lib/db/schema-twins";
import { forEachDatabase } from "../bench/for-each-database";
import { withThrowawayDatabase } from "../bench/throwaway-database";

type Options = { database?: Provider; recipients: string; kills: string };

/** Adds `drill mail`. */
export function addMail(drill: Command) {
  drill
    .command("mail", { isDefault: true })
    .description("email to many people, by processes that are killed, through a mail server that fails")
    .addOption(new Option("--database <provider>", "one database instead of both").choices(providers))
    .option("--recipients <number>", "how many people", "10000")
    .option("--kills <number>", "how often a process is killed", "5")
    .action((options: Options) => mail(options));
}

async function mail({ database, recipients, kills }: Options) {
  if (!database) return forEachDatabase();
  await withThrowawayDatabase(database, async () => {
    const { env } = await import("@/lib/env");
    const { runDrill } = await import("@/lib/testing/mail/drill");
    const drill = { recipients: Number(recipients), kills: Number(kills), connections: env.MAIL_CONNECTIONS };
    const verdict = await runDrill(drill, (line) => console.log(line));
    console.log(`${database}: ${JSON.stringify(verdict)}`);
    if (verdict.faults.length > 0 || verdict.kills < drill.kills) process.exitCode = 1;
  });
}

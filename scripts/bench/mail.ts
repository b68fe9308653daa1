import { type Command, Option } from "commander";
import { type Provider, providers } from "@/lib/db/schema-twins";
import { forEachDatabase } from "./for-each-database";
import { withThrowawayDatabase } from "./throwaway-database";

type Options = { database?: Provider; recipients: string };

/** Adds `bench mail`. */
export function addMail(bench: Command) {
  bench
    .command("mail")
    .description("email to many people about one comment, beside nodemailer alone")
    .addOption(new Option("--database <provider>", "one database instead of both").choices(providers))
    .option("--recipients <number>", "how many people", "10000")
    .action((options: Options) => mail(options));
}

async function mail({ database, recipients }: Options) {
  if (!database) return forEachDatabase();
  await withThrowawayDatabase(database, async () => {
    process.env.MAIL_WINDOW = "0";
    const { measureMail } = await import("./measure-mail");
    const { measureOutage } = await import("./measure-outage");
    const isFast = [await measureMail(database, Number(recipients)), await measureOutage(database)];
    if (isFast.includes(false)) process.exitCode = 1;
  });
}

import { type Command, InvalidArgumentError, Option } from "commander";
import { addDays } from "date-fns";
import { type Scope, scope, tokenName } from "@/lib/auth/token-schema";
import { positiveNumber } from "../arguments";
import { withExamples } from "../help";
import { say, writeData } from "../output";
import { withDatabase } from "../with-database";

type Options = { name: string; scope: Scope[]; expires: number | "never" };

export function addCreate(token: Command) {
  const create = token
    .command("create")
    .description("make a token, and write it to stdout: nobody sees it again")
    .argument("<email-or-username>", "for whom it acts")
    .requiredOption("--name <name>", "what it is for", readName)
    .addOption(
      new Option("--scope <scope...>", "what it may do").choices(scope.options).makeOptionMandatory(),
    )
    .option("--expires <days>", "after how many days it ends, or never", readDays, 90)
    .action((owner: string, options: Options) => withDatabase(() => createFor(owner, options)));
  withExamples(create, 'token create ann --name "Nightly job" --scope read write --expires 30');
}

function readName(typed: string): string {
  const name = tokenName().safeParse(typed);
  if (name.success) return name.data;
  throw new InvalidArgumentError(name.error.issues[0]?.message ?? "Not a name.");
}

const mostDays = 36_500;

function readDays(typed: string): number | "never" {
  if (typed === "never") return typed;
  const days = positiveNumber(typed);
  if (days <= mostDays) return days;
  throw new InvalidArgumentError(`At most ${mostDays} days, or never.`);
}

async function createFor(owner: string, { name, scope: scopes, expires }: Options) {
  const { createToken } = await import("@/lib/auth/token-commands");
  const { getAccount } = await import("@/lib/speakers/queries");
  const { id, username } = await getAccount(owner);
  const expiresAt = expires === "never" ? null : addDays(new Date(), expires);
  const token = await createToken(id, { name, scopes: [...new Set(scopes)], expiresAt });
  const until = token.expiresAt ? `until ${token.expiresAt.toISOString()}` : "for ever";
  say(`Token ${token.id} acts for ${username} ${until}. Keep it: nobody sees it again.`);
  writeData(token, [token.secret]);
}

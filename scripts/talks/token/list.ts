import type { Command } from "commander";
import { stateOfToken } from "@/lib/auth/token-life";
import type { TokenView } from "@/lib/auth/token-queries";
import { writeData } from "../output";
import { withDatabase } from "../with-database";

export function addList(token: Command) {
  token
    .command("list")
    .description(
      "write a speaker's tokens to stdout: id, name, scopes, its end, when made, until when, when last used, state; " +
        "separated by tabs",
    )
    .argument("<email-or-username>", "whose tokens")
    .action((owner: string) => withDatabase(() => listTokensOf(owner)));
}

async function listTokensOf(owner: string) {
  const { listTokens } = await import("@/lib/auth/token-queries");
  const { getAccount } = await import("@/lib/speakers/queries");
  const { id } = await getAccount(owner);
  for (const token of await listTokens(id)) writeData(token, cellsOf(token));
}

const cellsOf = (token: TokenView) => [
  ...[token.id, token.name, token.scopes.join(" "), token.ending, token.createdAt.toISOString()],
  token.expiresAt?.toISOString() ?? "never",
  token.lastUsedAt?.toISOString() ?? "never",
  stateOfToken(token, new Date()),
];

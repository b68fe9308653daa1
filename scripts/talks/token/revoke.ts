import type { Command } from "commander";
import { positiveNumber } from "../arguments";
import { say, writeData } from "../output";
import { withDatabase } from "../with-database";

export function addRevoke(token: Command) {
  token
    .command("revoke")
    .description("end a token at once")
    .argument("<id>", "the token's number", positiveNumber)
    .action((id: number) => withDatabase(() => revoke(id)));
}

async function revoke(id: number) {
  const { getOwnerOfToken } = await import("@/lib/auth/owner-of-token");
  const { revokeToken } = await import("@/lib/auth/token-commands");
  await revokeToken(await getOwnerOfToken(id), id);
  say(`Token ${id} works no more.`);
  writeData({ id });
}

import type { Command } from "commander";
import { say, writeData } from "./output";
import { withDatabase } from "./with-database";

/** Adds `talks second-factor off`. */
export function addSecondFactor(talks: Command) {
  talks
    .command("second-factor")
    .description("help whoever has lost the second factor of an account")
    .command("off")
    .description("let the password alone open an account again; its sessions end")
    .argument("<email-or-username>")
    .action((name: string) => withDatabase(() => turnOff(name)));
}

async function turnOff(name: string) {
  const { removeSecondFactor } = await import("@/lib/speakers/account-commands");
  const { getAccount } = await import("@/lib/speakers/queries");
  const { id, username } = await getAccount(name);
  await removeSecondFactor(id);
  say(`The second factor of ${username} is off.`);
  writeData({ id, username });
}

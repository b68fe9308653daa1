import type { Command } from "commander";
import { askPassword } from "./ask-password";
import { withDatabase } from "./with-database";

type Options = { passwordStdin?: boolean };

/** Adds `talks passwd`. */
export function addPasswd(talks: Command) {
  talks
    .command("passwd")
    .description("give an account a new password; its sessions end")
    .option("--password-stdin", "read the password from stdin, once")
    .argument("<email-or-username>")
    .action((name: string, options: Options) => withDatabase(() => passwd(name, options)));
}

async function passwd(name: string, options: Options) {
  const { setPassword } = await import("@/lib/speakers/account-commands");
  const { getAccount } = await import("@/lib/speakers/queries");
  const { id, username } = await getAccount(name);
  await setPassword(id, await askPassword(options));
  console.error(`The password of ${username} was changed.`);
}

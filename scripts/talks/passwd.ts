import type { Command } from "commander";
import { askPassword } from "./ask-password";
import { withExamples } from "./help";
import { writeData } from "./output";
import { withDatabase } from "./with-database";

type Options = { passwordStdin?: boolean };

/** Adds `talks passwd`. */
export function addPasswd(talks: Command) {
  const passwd = talks
    .command("passwd")
    .description("give an account a new password; its sessions and tokens end")
    .option("--password-stdin", "read the password from stdin, once")
    .argument("<email-or-username>")
    .action((name: string, options: Options) => withDatabase(() => change(name, options)));
  withExamples(passwd, "passwd ann", "passwd ann@example.com --password-stdin < secret.txt");
}

async function change(name: string, options: Options) {
  const { setPassword } = await import("@/lib/speakers/account-commands");
  const { getAccount } = await import("@/lib/speakers/queries");
  const { id, username } = await getAccount(name);
  await setPassword(id, await askPassword(options));
  console.error(`The password of ${username} was changed.`);
  writeData({ id, username });
}

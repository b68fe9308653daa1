import type { Command } from "commander";
import { isJson, writeData } from "./output";
import { withDatabase } from "./with-database";

const changes = {
  disable: {
    command: "disableSpeaker",
    does: "end its sessions and tokens, and let nobody log in",
    done: "was disabled",
  },
  enable: { command: "enableSpeaker", does: "let its speaker log in again", done: "was enabled" },
  promote: { command: "promoteSpeaker", does: "make it an administrator's", done: "is an administrator" },
  demote: { command: "demoteSpeaker", does: "make it a speaker's like others", done: "is no administrator" },
} as const;

type Change = keyof typeof changes;

/** Adds `talks users list|disable|enable|promote|demote`. */
export function addUsers(talks: Command) {
  const users = talks.command("users").description("look at accounts, and change what they may do");
  users
    .command("list")
    .description("write every account to stdout: id, username, email, role, state; separated by tabs")
    .action(() => withDatabase(listUsers));
  for (const verb of Object.keys(changes) as Change[]) addChange(users, verb);
}

function addChange(users: Command, verb: Change) {
  users
    .command(verb)
    .description(changes[verb].does)
    .argument("<email-or-username>")
    .action((name: string) => withDatabase(() => changeUser(name, verb)));
}

async function listUsers() {
  const { listAccounts } = await import("@/lib/speakers/queries");
  for (const account of await listAccounts()) {
    const role = account.isAdmin ? "admin" : "speaker";
    const state = account.disabledAt ? "disabled" : "enabled";
    writeData(account, [account.id, account.username, account.email, role, state]);
  }
}

async function changeUser(name: string, verb: Change) {
  const commands = await import("@/lib/speakers/account-commands");
  const { getAccount } = await import("@/lib/speakers/queries");
  const { id, username } = await getAccount(name);
  const { command, done } = changes[verb];
  await commands[command](id);
  console.error(`${username} ${done}.`);
  if (isJson()) writeData(await getAccount(username));
}

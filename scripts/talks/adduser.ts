import type { Command } from "commander";
import type { z } from "zod";
import { askPassword } from "./ask-password";
import { withDatabase } from "./with-database";

type Options = { admin?: boolean; name?: string; passwordStdin?: boolean };

/** Adds `talks adduser`. */
export function addAdduser(talks: Command) {
  talks
    .command("adduser")
    .description("open an account for a speaker; asks for the password twice")
    .option("--admin", "make it an administrator's")
    .option("--name <name>", "the name to show, instead of the username")
    .option("--password-stdin", "read the password from stdin, once")
    .argument("<email>")
    .argument("<username>")
    .action((email: string, username: string, options: Options) =>
      withDatabase(() => adduser(email, username, options)),
    );
}

async function adduser(email: string, username: string, { admin, name, passwordStdin }: Options) {
  const { addSpeaker } = await import("@/lib/speakers/account-commands");
  const { newSpeaker } = await import("@/lib/speakers/schema");
  const input = newSpeaker.safeParse({ email, username, name, isAdmin: admin });
  if (!input.success) throw new Error(firstMessage(input.error));
  await addSpeaker(input.data, await askPassword({ passwordStdin }));
  console.error(`User ${input.data.username} was registered successfully.`);
}

const firstMessage = (error: z.ZodError) => error.issues[0]?.message ?? "The input is not valid.";

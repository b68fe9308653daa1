import type { Command } from "commander";
import type { z } from "zod";
import { askPassword } from "./ask-password";
import { withExamples } from "./help";
import { writeData } from "./output";
import { withDatabase } from "./with-database";

type Options = { admin?: boolean; name?: string; passwordStdin?: boolean };

/** Adds `talks adduser`. */
export function addAdduser(talks: Command) {
  const adduser = talks
    .command("adduser")
    .description("open an account for a speaker; asks for the password twice")
    .option("--admin", "make it an administrator's")
    .option("--name <name>", "the name to show, instead of the username")
    .option("--password-stdin", "read the password from stdin, once")
    .argument("<email>")
    .argument("<username>")
    .action((email: string, username: string, options: Options) =>
      withDatabase(() => addUser(email, username, options)),
    );
  withExamples(adduser, "adduser --admin ann@example.com ann");
}

async function addUser(email: string, username: string, { admin, name, passwordStdin }: Options) {
  const { addSpeaker } = await import("@/lib/speakers/account-commands");
  const { newSpeaker } = await import("@/lib/speakers/schema");
  const input = newSpeaker.safeParse({ email, username, name, isAdmin: admin });
  if (!input.success) throw new Error(firstMessage(input.error));
  const { id } = await addSpeaker(input.data, await askPassword({ passwordStdin }));
  console.error(`User ${input.data.username} was registered successfully.`);
  writeData({ id, ...input.data });
}

const firstMessage = (error: z.ZodError) => error.issues[0]?.message ?? "The input is not valid.";

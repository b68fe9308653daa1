import type { Command } from "commander";
import { say, writeData } from "./output";

/** Adds `talks preview list|drop`. */
export function addPreview(talks: Command) {
  const preview = talks
    .command("preview")
    .description("look at the previews that share a database, and remove them");
  preview
    .command("list")
    .description("write every preview to stdout: its branch, its schema; separated by tabs")
    .action(list);
  preview
    .command("drop")
    .description("remove a preview's schema, with all that is in it")
    .argument("<branch>")
    .action(drop);
}

async function list() {
  const { env } = await import("@/lib/env");
  const { listPreviews } = await import("@/lib/platform/preview-schemas");
  for (const preview of await listPreviews(env.DATABASE_URL))
    writeData(preview, [preview.branch, preview.schema]);
}

async function drop(branch: string) {
  const { env } = await import("@/lib/env");
  const { dropPreview } = await import("@/lib/platform/preview-schemas");
  const dropped = await dropPreview(env.DATABASE_URL, branch);
  say(`The preview of ${branch} is gone.`);
  writeData(dropped);
}

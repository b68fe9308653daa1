import { createWriteStream } from "node:fs";
import type { Command } from "commander";
import { withExamples } from "./help";
import { meterFor } from "./meter";
import { say, writeData } from "./output";
import { refuseDatabase } from "./refuse-database";
import { userPath } from "./user-path";
import { withDatabase } from "./with-database";

/** Adds `talks export`. */
export function addExport(talks: Command) {
  const command = talks
    .command("export")
    .description(
      "write everything into one archive, also while the server runs; keep it as safe as the database",
    )
    .argument("<archive>", "the file to make, or - for stdout", userPath)
    .option("--force", "replace a file of this name")
    .action((file: string, { force = false }: { force?: boolean }) =>
      file === "-" ? withDatabase(exportToStdout) : exportToFile(file, force),
    );
  withExamples(command, "export talks.zip", "export - | ssh backup 'cat > talks.zip'");
}

async function exportToFile(file: string, force: boolean) {
  await refuseDatabase(file);
  await withDatabase(() => exportTo(file, force));
}

async function exportTo(file: string, force: boolean) {
  const { env } = await import("@/lib/env");
  const { exportArchive } = await import("@/lib/archive/export-archive");
  const { countsOf } = await import("@/lib/archive/manifest");
  const { writeNewFile } = await import("@/lib/archive/new-file");
  let counts: Record<string, number> = {};
  await writeNewFile(file, force, async (temporary) => {
    const output = createWriteStream(temporary, { flags: "r+" });
    counts = countsOf(await exportArchive(env.DATABASE_URL, output, meterFor("Exporting")));
  });
  say(`Exported ${counts.talks} talks and ${counts.comments} comments to ${file}.`);
  writeData({ file, counts });
}

async function exportToStdout() {
  if (process.stdout.isTTY)
    throw new Error("an archive is nothing to look at. Name a file, or pipe it somewhere.");
  const { env } = await import("@/lib/env");
  const { exportArchive } = await import("@/lib/archive/export-archive");
  await exportArchive(env.DATABASE_URL, process.stdout, meterFor("Exporting"));
}

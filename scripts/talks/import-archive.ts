import { meterFor } from "./meter";
import { say, writeData } from "./output";
import { withDatabase } from "./with-database";

/** Brings an archive into the empty database at DATABASE_URL, and says what was in it. */
export function importArchive(file: string): Promise<void> {
  return withDatabase(async () => {
    const { env } = await import("@/lib/env");
    const archive = await import("@/lib/archive/import-archive");
    const { countsOf } = await import("@/lib/archive/manifest");
    const { forgetAll } = await import("@/lib/page-cache/forget-all");
    const importing = archive.importArchive(file, env.DATABASE_URL, meterFor("Importing"));
    const counts = countsOf(await importing.finally(forgetAll));
    say(`Imported ${counts.talks} talks and ${counts.comments} comments from ${file}.`);
    writeData({ file, counts });
  });
}

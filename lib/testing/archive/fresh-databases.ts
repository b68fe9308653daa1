/** New, migrated databases of both kinds, for what moves from one to the other. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { migrate } from "@/lib/db/migrations";
import type { Provider } from "@/lib/db/schema-twins";
import { copyDatabase } from "../database-copy";
import { startPostgres } from "../postgres";

export type FreshDatabases = {
  folder: string;
  fresh: (provider: Provider) => Promise<string>;
  stop: () => Promise<void>;
};

/** Starts what is needed beside the template that is there already; `folder` is for whatever else a test writes. */
export async function freshDatabases(own: {
  provider: Provider;
  templateUrl: string;
}): Promise<FreshDatabases> {
  const folder = mkdtempSync(join(tmpdir(), "talks-archive-"));
  const other = own.provider === "sqlite" ? await startPostgres() : ofFolder(folder);
  await migrate(other.url);
  return {
    folder,
    fresh: (provider) => copyDatabase(provider === own.provider ? own.templateUrl : other.url),
    stop: async () => {
      await other.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

const ofFolder = (folder: string) => ({
  url: `file:${join(folder, "template.db")}`,
  stop: async () => undefined,
});

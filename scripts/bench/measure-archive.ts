import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { migrate } from "@/lib/db/migrations";
import { withoutHeader } from "@/lib/testing/archive/archives";
import { startPostgres } from "@/lib/testing/postgres";
import { runMeasured } from "./run-measured";

const mostMegabytes = 300;

/** Moves a generated database from SQLite to PostgreSQL and out again. Throws where bytes differ, or memory is too much. */
export async function measureArchive(talks: string, comments: string) {
  const folder = mkdtempSync(join(tmpdir(), "talks-archive-"));
  const server = await startPostgres({ fsync: true });
  try {
    await moveAround(folder, server.url, ["seed", "--talks", talks, "--comments", comments]);
  } finally {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function moveAround(folder: string, server: string, seed: string[]) {
  const sqlite = `file:${join(folder, "talks.db")}`;
  const [first, second, copy] = ["first.zip", "second.zip", "copy.db"].map((name) => join(folder, name));
  if (!first || !second || !copy) throw new Error("there are no names");
  for (const url of [sqlite, server]) await migrate(url);
  await runMeasured(sqlite, seed);
  const peaks = [
    await tell("export from SQLite", sqlite, ["export", first]),
    await tell("import into PostgreSQL", server, ["import", first]),
    await tell("export from PostgreSQL", server, ["export", second]),
    await tell("backup of SQLite", sqlite, ["backup", copy]),
  ];
  compare(first, second);
  const peak = Math.max(...peaks);
  console.log(`at most ${peak.toFixed(0)} MB in a process; at most ${mostMegabytes} are allowed`);
  if (peak > mostMegabytes) throw new Error(`${peak.toFixed(0)} MB is too much.`);
}

async function tell(what: string, url: string, words: string[]): Promise<number> {
  const { seconds, megabytes } = await runMeasured(url, words);
  console.log(
    `${what}: ${(seconds / 60).toFixed(2)} minutes (${seconds.toFixed(1)} s), ${megabytes.toFixed(0)} MB`,
  );
  return megabytes;
}

function compare(first: string, second: string) {
  const [one, other] = [withoutHeader(first), withoutHeader(second)];
  if (!one.equals(other)) throw new Error("The two archives differ in more than their headers.");
  console.log(
    `both archives: the same ${one.length} bytes, of ${readFileSync(first).length} with the header`,
  );
}

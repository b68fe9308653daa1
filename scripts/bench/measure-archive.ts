import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { migrate } from "@/lib/db/migrations";
import { withoutHeader } from "@/lib/testing/archive/archives";
import { startPostgres } from "@/lib/testing/postgres";
import { runMeasured } from "./run-measured";
import { atMost, fact, type Row } from "./table";

const mostMegabytes = 300;

/** Moves a generated database from SQLite to PostgreSQL and out again. Throws where bytes differ. */
export async function measureArchive(talks: string, comments: string): Promise<Row[]> {
  const folder = mkdtempSync(join(tmpdir(), "talks-archive-"));
  const server = await startPostgres({ fsync: true });
  try {
    return await moveAround(folder, server.url, ["seed", "--talks", talks, "--comments", comments]);
  } finally {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function moveAround(folder: string, server: string, seed: string[]): Promise<Row[]> {
  const sqlite = `file:${join(folder, "talks.db")}`;
  const [first, second, copy] = ["first.zip", "second.zip", "copy.db"].map((name) => join(folder, name));
  if (!first || !second || !copy) throw new Error("there are no names");
  for (const url of [sqlite, server]) await migrate(url);
  await runMeasured(sqlite, seed);
  const rows = [
    await tell("export from SQLite", sqlite, ["export", first]),
    await tell("import into PostgreSQL", server, ["import", first]),
    await tell("export from PostgreSQL", server, ["export", second]),
    await tell("backup of SQLite", sqlite, ["backup", copy]),
  ];
  return [...rows, compare(first, second)];
}

async function tell(what: string, url: string, words: string[]): Promise<Row> {
  const { seconds, megabytes } = await runMeasured(url, words);
  return atMost(`${what}: peak of memory`, megabytes, mostMegabytes, " MB", `in ${seconds.toFixed(1)} s`);
}

function compare(first: string, second: string): Row {
  const [one, other] = [withoutHeader(first), withoutHeader(second)];
  if (!one.equals(other)) throw new Error("The two archives differ in more than their headers.");
  return fact("both archives: the same bytes", `${one.length}, without the header`);
}

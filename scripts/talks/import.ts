import type { Command } from "commander";
import { isPostgresUrl, sqlitePath } from "@/lib/flask/location";
import { withExamples } from "./help";
import { userPath } from "./user-path";

/** Adds `talks import <archive>` and `talks import flask <source>`. */
export function addImport(talks: Command) {
  const archive = talks
    .command("import")
    .description("bring everything in an archive into an empty database, of either kind")
    .argument("<archive>", "a file that talks export made", userPath)
    .action(async (file: string) => {
      const { importArchive } = await import("./import-archive");
      await importArchive(file);
    });
  withExamples(archive, "import talks.zip", "import flask talks.sqlite --dry-run");
  addFlask(archive);
}

function addFlask(archive: Command) {
  const flask = archive
    .command("flask")
    .description("bring over a database of the Flask application; twice brings nothing in twice")
    .argument("<source>", "a SQLite file, or postgresql://user:password@host/database", sourcePath)
    .option("--dry-run", "only report what would happen, row by row")
    .action(async (source: string, { dryRun = false }: { dryRun?: boolean }) => {
      const { importFlask } = await import("./import-flask");
      await importFlask(source, { dryRun });
    });
  withExamples(flask, "import flask talks.sqlite --dry-run", "import flask postgresql://me@localhost/talks");
}

/** Where the database is that somebody named: the path of a file counts from the folder they are in. */
export const sourcePath = (typed: string) => (isPostgresUrl(typed) ? typed : userPath(sqlitePath(typed)));

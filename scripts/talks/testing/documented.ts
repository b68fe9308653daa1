/** Runs what docs/operations.md says as it stands there, in a folder that takes the places of its folders. */
import { execFileSync } from "node:child_process";
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";

/** A machine of its own, as far as the document minds: `data` is where the database lives. */
export function documentedMachine() {
  const folder = mkdtempSync(join(tmpdir(), "talks-operations-"));
  for (const name of ["data", "backups", "bin"]) mkdirSync(join(folder, name));
  // No service runs here that would have to stop; `talks` is the one of this working copy.
  program("systemctl", ":");
  program("talks", `exec "${process.execPath}" "${join(process.cwd(), "bin/talks.mjs")}" "$@"`);

  function program(name: string, script: string) {
    writeFileSync(join(folder, "bin", name), `#!/bin/sh\n${script}\n`);
    chmodSync(join(folder, "bin", name), 0o755);
  }

  return {
    folder,
    data: join(folder, "data"),
    /** Runs one of the scripts under a heading, counted from 0, for the database at `url`. */
    run(heading: string, index: number, url: string) {
      const script = scriptsUnder(heading)[index];
      if (!script) throw new Error(`There is no script ${index} under "${heading}".`);
      const here = script
        .replaceAll("/var/lib/talks", join(folder, "data"))
        .replaceAll("/var/backups/talks", join(folder, "backups"));
      const PATH = [join(folder, "bin"), process.env.PATH].join(delimiter);
      execFileSync("sh", ["-euc", here], {
        env: { ...process.env, PATH, DATABASE_URL: url },
        stdio: "pipe",
      });
    },
    close: () => rmSync(folder, { recursive: true }),
  };
}

function scriptsUnder(heading: string): string[] {
  const [, after = ""] = readFileSync("docs/operations.md", "utf8").split(`\n### ${heading}\n`);
  const [section = ""] = after.split(/\n##+ /);
  return [...section.matchAll(/```sh\n([\s\S]*?)```/g)].map(([, script = ""]) => script);
}

/** `npm run sbom`: the software bill of materials of what ships, in the words of CycloneDX, to standard output. */
import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

// Told to leave out what is for development, `npm sbom` leaves out what development needs as well. So it is asked about a
// package that needs nothing for development.
const folder = mkdtempSync(join(tmpdir(), "talks-sbom-"));
try {
  const { devDependencies: _, ...shipped } = JSON.parse(readFileSync("package.json", "utf8"));
  writeFileSync(join(folder, "package.json"), JSON.stringify(shipped));
  for (const path of ["package-lock.json", ".npmrc", "tools"])
    cpSync(path, join(folder, path), { recursive: true });
  npm("install", "--package-lock-only", "--ignore-scripts", "--offline");
  process.stdout.write(npm("sbom", "--package-lock-only", "--sbom-format=cyclonedx"));
} finally {
  rmSync(folder, { recursive: true });
}

function npm(...words: string[]): string {
  return execFileSync("npm", words, { cwd: folder, encoding: "utf8", maxBuffer: 64 * 1024 ** 2 });
}

import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";

// Where programs for administrators are, which not everybody's PATH names.
const folders = [...(process.env.PATH ?? "").split(delimiter), "/usr/sbin", "/usr/local/sbin"];

/** Where a program is installed; null where it is not. */
export const pathOf = (program: string): string | null =>
  folders.map((folder) => join(folder, program)).find((path) => existsSync(path)) ?? null;

/** The version that a program tells when asked so, such as "1.22.1"; null where it is not installed. */
export function versionOf(program: string, question: string): string | null {
  const path = pathOf(program);
  if (!path) return null;
  const { stdout, stderr } = spawnSync(path, [question], { encoding: "utf8" });
  return /\d+\.\d+[.\d]*/.exec(`${stdout}${stderr}`)?.[0] ?? "of an unknown version";
}

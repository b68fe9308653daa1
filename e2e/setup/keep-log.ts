import type { ChildProcess } from "node:child_process";
import { createWriteStream } from "node:fs";

/** Keeps all that a process says in a file. */
export function keepLog(child: ChildProcess, path: string) {
  const file = createWriteStream(path);
  for (const stream of [child.stdout, child.stderr]) stream?.on("data", (chunk: Buffer) => file.write(chunk));
  child.once("close", () => file.end());
}

import { readdirSync } from "node:fs";
import { setPriority } from "node:os";

/**
 * Lets other processes go first (-20: most urgent, 0: as usual, 19: least). On Linux each thread has a priority of its own,
 * and Node has begun a dozen before it runs us: those that hash passwords and compress among them.
 */
export function beNice(niceness: number) {
  setPriority(niceness);
  if (process.platform !== "linux") return;
  for (const thread of readdirSync("/proc/self/task")) setPriority(Number(thread), niceness);
}

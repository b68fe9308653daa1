/**
 * Processes with a supervisor. Lines of input: `start` starts a front, `start application` an application; `tell <number>
 * <key> …` has a process tell the fronts of each key at once. Lines of output: `serves <number> <process>`,
 * `forgot <number> <key>`, `told <number> <key>`.
 */
import cluster from "node:cluster";
import { createInterface } from "node:readline";
import { relayForgettings } from "@/lib/page-cache/front-relay";
import { hearForgettings, tellFronts } from "@/lib/page-cache/fronts";

if (cluster.isPrimary) supervise();
else work(Number(cluster.worker?.id));

function supervise() {
  relayForgettings();
  const input = createInterface({ input: process.stdin });
  input.on("line", (line) => {
    const [order, ...words] = line.split(" ");
    if (order === "start") cluster.fork({ KIND: words[0] ?? "front" });
    else cluster.workers?.[Number(words[0])]?.send(words.slice(1));
  });
  input.once("close", () => process.exit());
}

function work(number: number) {
  process.on("message", (keys) => Array.isArray(keys) && keys.map((key: string) => tell(number, key)));
  if (process.env.KIND === "front") {
    hearForgettings((forgettings) => {
      for (const { key } of forgettings) console.log(`forgot ${number} ${key}`);
    });
  }
  console.log(`serves ${number} ${process.pid}`);
}

async function tell(number: number, key: string) {
  await tellFronts([{ key, tags: [] }]);
  console.log(`told ${number} ${key}`);
}

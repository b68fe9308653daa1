/**
 * Workers with a supervisor. Lines of input: `start [deaf]` starts another worker, `tell <worker> <key> …` has one tell
 * the others of each key at once. Lines of output: `hears <worker> <process>`, `forgot <worker> <key>`, `told <worker> <key>`.
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
    if (order === "start") cluster.fork({ DEAF: words[0] ?? "" });
    else cluster.workers?.[Number(words[0])]?.send(words.slice(1));
  });
  input.once("close", () => process.exit());
}

function work(number: number) {
  process.on("message", (keys) => Array.isArray(keys) && keys.map((key: string) => tell(number, key)));
  if (!process.env.DEAF) {
    hearForgettings((forgettings) => {
      for (const { key } of forgettings) console.log(`forgot ${number} ${key}`);
    });
  }
  console.log(`hears ${number} ${process.pid}`);
}

async function tell(number: number, key: string) {
  await tellFronts([{ key, tags: [] }]);
  console.log(`told ${number} ${key}`);
}

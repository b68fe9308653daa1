import { spread } from "@/prisma/seed/spread";
import { fill, manyPaths } from "../content";
import { startTalks, withServers } from "../servers";
import { atMost, fact, type Row } from "../table";
import { askAll } from "./ask-all";
import { type Resident, residentMemory } from "./resident";

const connections = 16;
const sampleMs = 1000;
const shownSamples = 12;

/** How much memory a server takes while it is asked for many more pages than it can keep. */
export async function measureMemory(requests: number, pages: number): Promise<Row[]> {
  // A talk has four pages of its own: itself, and the lists that begin at it.
  await fill(Math.ceil(pages / 3.75), Math.ceil(pages / 3.75) * 10);
  const paths = shuffled(await manyPaths()).slice(0, pages);
  return withServers(async (keep) => {
    const { url, pid } = keep(await startTalks());
    const samples: Resident[] = [residentMemory(pid)];
    const timer = setInterval(() => samples.push(residentMemory(pid)), sampleMs);
    const begun = performance.now();
    const refused = await askAll(url, inOrder(paths, requests), connections);
    clearInterval(timer);
    const seconds = (performance.now() - begun) / 1000;
    return [
      ...memoryRows(samples),
      atMost(
        `answers other than 200, of ${requests} for ${paths.length} pages`,
        refused.count,
        0,
        "",
        refused.first,
      ),
      fact("requests per second", (requests / seconds).toFixed(0)),
    ];
  });
}

function memoryRows(samples: Resident[]): Row[] {
  const settled = samples.slice(Math.floor((samples.length * 2) / 3));
  const most = Math.max(...settled.map(({ largest }) => largest));
  const shown = Array.from({ length: shownSamples }, (_, n) =>
    samples[Math.floor((n * (samples.length - 1)) / (shownSamples - 1))]?.largest.toFixed(0),
  );
  return [
    atMost("resident memory of the largest process, at most, in the last third", most, 350, " MB"),
    fact("resident memory of the largest process over time, in MB", shown.join(" ")),
    fact("with the processes beside it, at the end", `${samples.at(-1)?.total.toFixed(0)} MB`),
  ];
}

/** Every page once, and between them those that are asked for again: a few of them often, most seldom. */
function* inOrder(paths: string[], requests: number): Generator<string> {
  const repeats = requests / paths.length;
  let asked = 0;
  for (let n = 0; n < requests; n++) {
    const isFirst = n >= asked * repeats && asked < paths.length;
    yield paths[isFirst ? asked++ : Math.floor(spread(n) ** 6 * paths.length)] ?? "/";
  }
}

const shuffled = (paths: string[]) =>
  paths
    .map((path, n) => ({ path, at: spread(n) }))
    .sort((a, b) => a.at - b.at)
    .map(({ path }) => path);

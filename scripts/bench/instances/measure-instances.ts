import { administratorToken, fill, roomyTalks } from "../content";
import { startTalks, withServers } from "../servers";
import { quantile } from "../statistics";
import { atMost, fact, type Row } from "../table";
import { startCutting } from "./cut-listeners";
import { patienceMs, watchArrival } from "./watch-arrival";

const writesAtOnce = 4;
const distinctTalks = 200;
const cutEveryMs = 1500;

/** How soon what is written on one instance is seen on another, also while they cannot hear of each other. */
export async function measureInstances(writes: number): Promise<Row[]> {
  await fill(2000, 20_000);
  const token = await administratorToken();
  const talks = await roomyTalks(distinctTalks);
  return withServers(async (keep) => {
    const writer = keep(await startTalks()).url;
    const reader = keep(await startTalks()).url;
    const write = (n: number) => watchArrival({ writer, reader, token }, talks[n % talks.length] ?? nowhere);
    const calm = await allOf(writes / 2, write);
    const stopCutting = await startCutting(process.env.DATABASE_URL ?? "", cutEveryMs);
    const cutOff = await allOf(writes / 2, write);
    const cuts = await stopCutting();
    return [
      ...arrivalRows("seen on the other instance", calm),
      ...arrivalRows("the same while its connection is cut", cutOff),
      { name: "listening connections that were cut", value: cuts, wanted: "at least 1", isMet: cuts > 0 },
    ];
  });
}

const nowhere = { id: 0, path: "/" };

/** So many, a few at once; those of one talk come one after the other. */
async function allOf(count: number, work: (n: number) => Promise<number>): Promise<number[]> {
  const done: number[] = [];
  let next = 0;
  const lane = async () => {
    while (next < count) done.push(await work(next++));
  };
  await Promise.all(Array.from({ length: writesAtOnce }, lane));
  return done;
}

function arrivalRows(name: string, delays: number[]): Row[] {
  const [p50, p99] = [quantile(delays, 0.5), quantile(delays, 0.99)];
  const never = delays.filter((delay) => delay > patienceMs).length;
  return [
    atMost(`${name}: the slowest of ${delays.length}`, Math.max(...delays), 1000, " ms", neverOf(never)),
    fact(`${name}: median, p99`, `${p50.toFixed(0)} ms, ${p99.toFixed(0)} ms`),
  ];
}

const neverOf = (count: number) => (count > 0 ? `${count} not within ${patienceMs / 1000} s` : "");

import { measure } from "../load";
import type { Measured } from "../load/type";
import { grouped, median } from "../statistics";
import { atLeast, atMost, fact, type Row } from "../table";
import type { Contestants, Name } from "./contestants";

const rounds = 5;
const connections = 16;
const warmUpSeconds = 1;

type Results = Map<string, Measured[]>;

/** Asks all of them by turns, so that whatever else the machine does slows down each of them alike. */
export async function compare(page: string, contestants: Contestants, seconds: number): Promise<Row[]> {
  const names = Object.keys(contestants) as Name[];
  for (const name of names) await ask(contestants, name, warmUpSeconds);
  const results: Results = new Map(names.map((name) => [name, []]));
  for (let round = 0; round < rounds; round++) {
    for (const name of rotated(names, round)) results.get(name)?.push(await ask(contestants, name, seconds));
  }
  return rowsOf(page, results);
}

function ask(contestants: Contestants, name: Name, seconds: number): Promise<Measured> {
  const contestant = contestants[name];
  if (!contestant) throw new Error(`${name} does not take part.`);
  return measure({ ...contestant, connections, seconds });
}

const rotated = <T>(list: T[], by: number) => [
  ...list.slice(by % list.length),
  ...list.slice(0, by % list.length),
];

function rowsOf(page: string, results: Results): Row[] {
  const row = (what: string, first: Name, second: Name, least: number) =>
    ratioRow(`${page}: ${what}`, results, [first, second], least);
  return [
    row("share of bare node:http", "talks", "bare", 0.75),
    row("share of nginx", "talks", "nginx", 0.45),
    row("times Next alone", "talks", "next", 12),
    row("304, times a hit", "notModified", "talks", 0.95),
    row("two workers, times one", "twoWorkers", "talks", 1.3),
    boundRow(`${page}: bare node:http with two processes, times one`, results),
    latencyRow(`${page}: p99 over p50`, results.get("talks") ?? []),
    asFact(latencyRow(`${page}: p99 over p50 of bare node:http`, results.get("bare") ?? [])),
    errorsRow(`${page}: errors of anybody`, [...results.values()].flat()),
  ];
}

/** The median of the ratios of each round. */
function ratioRow(name: string, results: Results, [first, second]: [Name, Name], least: number): Row {
  const [ours, theirs] = [results.get(first), results.get(second)];
  if (second === "nginx" && !theirs) return fact(name, "nginx is not installed here");
  if (!ours || !theirs) return { ...atLeast(name, 0, least), value: "no ETag to ask with" };
  const ratios = ours.map((one, n) => one.requestsPerSecond / (theirs[n]?.requestsPerSecond ?? 0));
  return atLeast(name, median(ratios), least, `${rateOf(ours)} of ${rateOf(theirs)}/s`);
}

/** What a second process can bring on this machine, beside the load generator. */
const boundRow = (name: string, results: Results): Row =>
  asFact(ratioRow(name, results, ["bareTwice", "bare"], 0));

const asFact = ({ name, value }: Row): Row => fact(name, String(value));

const rateOf = (measured: Measured[]) =>
  grouped(median(measured.map(({ requestsPerSecond }) => requestsPerSecond)));

function latencyRow(name: string, measured: Measured[]): Row {
  // autocannon counts whole milliseconds.
  if (measured.some((one) => one.p50 === 0)) return fact(name, "too fast for this load generator to tell");
  const [p50, p99] = [median(measured.map((one) => one.p50)), median(measured.map((one) => one.p99))];
  const ratio = median(measured.map((one) => one.p99 / one.p50));
  return atMost(name, ratio, 4, "", `${p50.toFixed(2)} ms, ${p99.toFixed(2)} ms`);
}

const errorsRow = (name: string, measured: Measured[]) =>
  atMost(
    name,
    measured.reduce((sum, { errors }) => sum + errors, 0),
    0,
  );

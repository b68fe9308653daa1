import { limits } from "@/lib/limits/table";
import { factoryPassword, speakerFactory } from "@/lib/testing/factories/speaker";
import { fill, popularPages } from "../content";
import { measure } from "../load";
import type { Measured } from "../load/type";
import { atFixedRate, type Outcome } from "../mixed/fixed-rate";
import { startTalks, withServers } from "../servers";
import { grouped } from "../statistics";
import { atLeast, atMost, fact, type Row } from "../table";
import { type LogIn, loginAt } from "./login";

const perSecond = 1000;
const connections = 16;
// As every browser asks.
const headers = { "Accept-Encoding": "br" };
const elsewhere = "192.0.2.1";

type Flood = { name: string; addressOf: (n: number) => string; tries: number; account: string };

const blockOf = (n: number) => `10.${Math.floor(n / 250) % 20}.${n % 250}.1`;

const { account, accountAndBlock } = limits.login;
const floods: Flood[] = [
  {
    name: "from one address",
    addressOf: () => "203.0.113.7",
    tries: accountAndBlock.points,
    account: "one",
  },
  { name: "from 5,000 blocks", addressOf: blockOf, tries: account.points, account: "many" },
];

/** How well stored pages are read during a flood of logins, and how many passwords it tries. */
export async function measureFlood(seconds: number): Promise<Row[]> {
  await fill(2000, 20_000);
  const paths = Object.values(await popularPages());
  const rows: Row[] = [];
  for (const flood of floods) rows.push(...(await measureOne(flood, paths, seconds)));
  return rows;
}

async function measureOne(flood: Flood, paths: string[], seconds: number): Promise<Row[]> {
  const { email } = await speakerFactory({ username: `flooded-${flood.account}`, password: factoryPassword });
  return withServers(async (keep) => {
    const { url } = keep(await startTalks({ limits: true }));
    const logIn = await loginAt(url, email);
    const read = (duration: number) => measure({ url, paths, headers, connections, seconds: duration });
    await read(2);
    const before = await read(seconds / 2);
    const rate = { perSecond, count: seconds * perSecond };
    const tryWrong = (n: number) => logIn(flood.addressOf(n), `wrong ${n}`);
    const [during, tried] = await Promise.all([read(seconds), atFixedRate(rate, tryWrong)]);
    const after = await read(seconds / 2);
    const right = await tryRight(flood, logIn);
    return [...readRows(flood.name, [before, after], during), ...floodRows(flood, tried, right)];
  });
}

function readRows(name: string, alone: Measured[], during: Measured): Row[] {
  const rate = alone.reduce((sum, { requestsPerSecond }) => sum + requestsPerSecond, 0) / alone.length;
  const detail = `${grouped(during.requestsPerSecond)} of ${grouped(rate)}/s`;
  return [
    atLeast(`${name}: reads during it, share of reads alone`, during.requestsPerSecond / rate, 0.6, detail),
    atMost(`${name}: reads that failed`, during.errors, 0),
  ];
}

function floodRows({ name, tries, account }: Flood, tried: Outcome<number>[], right: string): Row[] {
  const statuses = tried.map((outcome) => ("result" in outcome ? outcome.result : 0));
  const count = (status: number) => statuses.filter((one) => one === status).length;
  const refused = [429, 503, 0].map(count);
  const checked = statuses.length - refused.reduce((sum, one) => sum + one, 0);
  const told = ["told to wait", "busy", "broken off"].map((what, n) => `${grouped(refused[n] ?? 0)} ${what}`);
  return [
    atMost(`${name}: passwords looked at for the account`, checked, tries),
    fact(`${name}: of ${grouped(statuses.length)} tries`, told.join(", ")),
    shutOut(name, right, checked < tries, account),
  ];
}

// From where the flood came, the right password is refused as well; elsewhere only where it came from everywhere.
function shutOut(name: string, value: string, isSpared: boolean, account: string): Row {
  const all = isSpared ? "303, 303" : "429, 429";
  const wanted = account === "one" ? "429, 303" : all;
  return {
    name: `${name}: the right password, from there and elsewhere`,
    value,
    wanted,
    isMet: value === wanted,
  };
}

async function tryRight({ addressOf }: Flood, logIn: LogIn): Promise<string> {
  return `${await logIn(addressOf(0), factoryPassword)}, ${await logIn(elsewhere, factoryPassword)}`;
}

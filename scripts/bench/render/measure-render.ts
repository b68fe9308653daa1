import { fill } from "../content";
import { startTalks, withServers } from "../servers";
import { median } from "../statistics";
import { atMost, fact, type Row } from "../table";
import { fillTalks, type Page, quietTalks, talkPages, timelinePages } from "./pages";

const warmUp = 20;
const counted = 40;
const asked = warmUp + counted;
const mostMs = 40;

type Times = { total: number; database: number };

/** Times the first render of pages, and how much of it is the database. */
export async function measureRender(): Promise<Row[]> {
  // Most talks keep no comments, so that there are enough to fill.
  await fill(2_000, 2_000);
  const full = await fillTalks(asked);
  const quiet = (await quietTalks(asked)).map(({ id }) => id);
  return withServers(async (keep) => {
    const { url } = keep(await startTalks());
    const list = await timed(url, await timelinePages(asked));
    const talk = await timed(url, await talkPages(full));
    const small = await timed(url, await talkPages(quiet));
    return [
      atMost("a page of the timeline", list.total, mostMs, " ms", splitOf(list)),
      atMost("a talk with 100 comments", talk.total, mostMs, " ms", splitOf(talk)),
      fact("a talk without comments", `${small.total.toFixed(1)} ms (${splitOf(small)})`),
      fact("50 talks over a small page", ratio(list, small)),
      fact("100 comments over a small page", ratio(talk, small)),
    ];
  });
}

async function timed(url: string, pages: Page[]): Promise<Times> {
  const totals: number[] = [];
  const queries: number[] = [];
  for (const { path, query } of pages) {
    totals.push(await milliseconds(() => ask(url + path)));
    queries.push(await milliseconds(query));
  }
  return { total: median(totals.slice(warmUp)), database: median(queries.slice(warmUp)) };
}

async function milliseconds(work: () => Promise<unknown>): Promise<number> {
  const begun = performance.now();
  await work();
  return performance.now() - begun;
}

async function ask(url: string) {
  const response = await fetch(url, { headers: { "accept-encoding": "identity" } });
  await response.arrayBuffer();
  if (response.status !== 200) throw new Error(`${url} answered ${response.status}.`);
}

const splitOf = ({ total, database }: Times) =>
  `database ${database.toFixed(1)} ms, the rest ${(total - database).toFixed(1)} ms`;

const ratio = (some: Times, small: Times) => `${(some.total / small.total).toFixed(2)} times`;

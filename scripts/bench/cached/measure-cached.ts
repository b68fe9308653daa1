import { fetchAnswer } from "../answer";
import { fill, popularPages } from "../content";
import { startTalks, withServers } from "../servers";
import type { Row } from "../table";
import { compare } from "./compare";
import { startContestants } from "./contestants";
import type { Page } from "./page";

const encodings = ["identity", "br"] as const;

/** How fast stored pages are answered, beside a bare `node:http` server, nginx, and Next alone. */
export async function measureCached(seconds: number): Promise<Row[]> {
  await fill(2000, 20_000);
  const pages = Object.entries(await popularPages());
  return withServers(async (keep) => {
    const talks = keep(await startTalks());
    const twoWorkers = keep(await startTalks({ workers: 2 }));
    const rows: Row[] = [];
    for (const [name, path] of pages) {
      for (const encoding of encodings) {
        const page = { name: `${name}, ${encoding}`, path, headers: { "Accept-Encoding": encoding } };
        rows.push(...(await measurePage(page, { talks: talks.url, twoWorkers: twoWorkers.url }, seconds)));
      }
    }
    return rows;
  });
}

/** Asked of both kinds of our own server, and of every other one that can be had here. */
async function measurePage(page: Page, own: Record<string, string>, seconds: number): Promise<Row[]> {
  const answer = await storedAnswer(`${own.talks}${page.path}`, page.headers);
  return withServers(async (keep) => {
    const contestants = await startContestants(answer, page, own, keep);
    return compare(page.name, contestants, seconds);
  });
}

// The first answer is rendered; what is compared is what everybody after that gets.
async function storedAnswer(url: string, headers: Record<string, string>) {
  await fetchAnswer(url, headers);
  const answer = await fetchAnswer(url, headers);
  if (answer.status !== 200) throw new Error(`${url} answers ${answer.status}.`);
  return answer;
}

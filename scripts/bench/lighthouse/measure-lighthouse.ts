import { chromium } from "@playwright/test";
import lighthouse, { type Result } from "lighthouse";
import { chromiumLaunch } from "@/e2e/setup/chromium";
import { freePort } from "@/lib/testing/postgres";
import { fill, popularPages } from "../content";
import { startTalks, withServers } from "../servers";
import { median } from "../statistics";
import { atLeast, fact, type Row } from "../table";

/** The least score of each category, of 100. */
const least = { performance: 98, accessibility: 100, "best-practices": 100, seo: 100 } as const;

type Category = keyof typeof least;

const categories = Object.keys(least) as Category[];
const looks = 5;

/** Seeds, serves, and looks at the three pages that most visitors see. */
export async function measurePopularPages(): Promise<Row[]> {
  await fill(2_000, 20_000);
  return withServers(async (keep) => {
    const { url } = keep(await startTalks());
    const pages = Object.entries(await popularPages());
    return measureLighthouse(Object.fromEntries(pages.map(([name, path]) => [name, url + path])));
  });
}

/** The median scores of five looks at each page, given by its name. */
export async function measureLighthouse(urls: Record<string, string>): Promise<Row[]> {
  const rows: Row[] = [];
  for (const [name, url] of Object.entries(urls)) {
    const results: Result[] = [];
    for (let look = 0; look < looks; look++) results.push(await lookAt(url));
    rows.push(...categories.map((category) => rowOf(name, category, results)), ...complaints(name, results));
  }
  return rows;
}

// A browser of its own each time: nothing is left over from the last look.
async function lookAt(url: string): Promise<Result> {
  const port = await freePort();
  const launch = await chromiumLaunch();
  const args = [...(launch.args ?? []), `--remote-debugging-port=${port}`];
  const browser = await chromium.launch({ ...launch, args });
  try {
    const run = await lighthouse(url, { port, onlyCategories: categories, logLevel: "error" });
    if (!run || run.lhr.runtimeError)
      throw new Error(run?.lhr.runtimeError?.message ?? `No result for ${url}.`);
    return run.lhr;
  } finally {
    await browser.close();
  }
}

const rowOf = (name: string, category: Category, results: Result[]): Row => {
  const scores = results.map(({ categories }) => Math.round((categories[category]?.score ?? 0) * 100));
  return atLeast(`${name}: ${category}`, median(scores), least[category], scores.join(", "));
};

// What costs points; performance is a matter of degree, and has a line of its own.
function complaints(name: string, results: Result[]): Row[] {
  const failed = results.slice(0, 1).flatMap(({ audits, categories: { performance: _, ...others } }) =>
    Object.values(others)
      .flatMap(({ auditRefs }) => auditRefs.filter(({ weight }) => weight > 0))
      .flatMap(({ id }) => (audits[id]?.score === 0 ? [`${id}: ${audits[id].title}`] : [])),
  );
  return failed.length > 0 ? [fact(`${name}: complaints`, failed.join("; "))] : [];
}

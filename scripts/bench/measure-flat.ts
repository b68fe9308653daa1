import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Provider } from "@/lib/db/schema-twins";
import { emptyDatabase } from "@/lib/testing/database-copy";
import { startPostgres } from "@/lib/testing/postgres";
import { askAll, type Kind, kinds, pagesFor, type Times } from "./flat-rounds";
import { type FlatSize, startFlatSite } from "./flat-site";
import { withServers } from "./servers";
import { median } from "./statistics";
import { atMost, type Row } from "./table";

const small: FlatSize = { talks: 1000, comments: 1000, held: 100 };
const million: FlatSize = { talks: 1_000_000, comments: 1_000_000, held: 100_000 };
const mostTimes = 1.3;
const rounds = 40;

/**
 * Compares a database of `big` size with one of a thousand talks: how many times as long the whole answer to an
 * uncached request takes, from a server on each, for each kind of page. In both, a tenth of the comments is held.
 */
export async function measureFlat(provider: Provider, big: FlatSize = million): Promise<Row[]> {
  return withTwoDatabases(provider, (bigUrl, smallUrl) =>
    withServers(async (keep) => {
      const sites = [
        await startFlatSite(bigUrl, big, pagesFor(rounds), keep),
        await startFlatSite(smallUrl, small, pagesFor(rounds), keep),
      ] as const;
      const [ofBig, ofSmall] = await askAll(sites, rounds);
      return kinds.map((kind) => rowOf(kind, ofBig, ofSmall));
    }),
  );
}

/** The median of what each pair of requests says, which were sent one right after the other. */
function rowOf(kind: Kind, ofBig: Times, ofSmall: Times): Row {
  const [big, few] = [ofBig[kind], ofSmall[kind]];
  const ratios = big.map((took, n) => took / (few[n] ?? 0));
  const detail = `${median(big).toFixed(1)} ms of ${median(few).toFixed(1)} ms, ${big.length} pairs`;
  return atMost(`${kind}: times that of 1,000 talks`, median(ratios), mostTimes, "", detail);
}

async function withTwoDatabases<T>(
  provider: Provider,
  work: (first: string, second: string) => Promise<T>,
): Promise<T> {
  if (provider === "postgresql") return onServer(work);
  const folder = mkdtempSync(join(tmpdir(), "talks-flat-"));
  try {
    return await work(`file:${join(folder, "first.db")}`, `file:${join(folder, "second.db")}`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function onServer<T>(work: (first: string, second: string) => Promise<T>): Promise<T> {
  const { url, stop } = await startPostgres({ fsync: true });
  try {
    return await work(await emptyDatabase(url), await emptyDatabase(url));
  } finally {
    await stop();
  }
}

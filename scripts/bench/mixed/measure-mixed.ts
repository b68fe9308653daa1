import { administratorToken, fill, popularPages, talksByComment } from "../content";
import { measure } from "../load";
import type { Measured } from "../load/type";
import { startTalks, withServers } from "../servers";
import { grouped, quantile } from "../statistics";
import { atLeast, atMost, fact, type Row } from "../table";
import type { Outcome } from "./fixed-rate";
import { perSecond, type Writing, type Written, writeAlong } from "./write-along";

const connections = 16;
// As every browser asks.
const headers = { "Accept-Encoding": "br" };

/** How well stored pages are read while comments are posted and approved, and whether each shows at once. */
export async function measureMixed(seconds: number): Promise<Row[]> {
  await fill(2000, 20_000);
  const paths = Object.values(await popularPages());
  const common = { token: await administratorToken(), talkIds: await talksByComment(), seconds };
  const one = await measureWith(1, paths, common);
  return [...one, ...(await measureWith(2, paths, common))];
}

function measureWith(workers: number, paths: string[], common: Omit<Writing, "site">): Promise<Row[]> {
  return withServers(async (keep) => {
    const { url } = keep(await startTalks({ workers }));
    const read = (seconds: number) => measure({ url, paths, headers, connections, seconds });
    await read(2);
    const before = await read(common.seconds / 2);
    const [during, written] = await Promise.all([read(common.seconds), writeAlong({ ...common, site: url })]);
    const after = await read(common.seconds / 2);
    const name = workers === 1 ? "one worker" : `${workers} workers`;
    return [...readRows(name, [before, after], during), ...writeRows(name, written)];
  });
}

function readRows(name: string, alone: Measured[], during: Measured): Row[] {
  const rate = alone.reduce((sum, { requestsPerSecond }) => sum + requestsPerSecond, 0) / alone.length;
  const detail = `${grouped(during.requestsPerSecond)} of ${grouped(rate)}/s`;
  const errors = [...alone, during].reduce((sum, one) => sum + one.errors, 0);
  return [
    atLeast(
      `${name}: reads while writing, share of reads alone`,
      during.requestsPerSecond / rate,
      0.5,
      detail,
    ),
    fact(`${name}: p99 of reads alone and while writing`, `${alone[0]?.p99 ?? 0} ms, ${during.p99} ms`),
    atMost(`${name}: reads that failed`, errors, 0),
  ];
}

function writeRows(name: string, { posts, approvals }: Written): Row[] {
  const all = [...posts, ...approvals];
  const failed = all.filter((outcome) => "error" in outcome);
  const unseen = approvals.filter((outcome) => "result" in outcome && !outcome.result).length;
  return [
    atMost(`${name}: writes that failed, of ${all.length}`, failed.length, 0, "", messageOf(failed[0])),
    atMost(`${name}: approved, but not on the next request`, unseen, 0, "", `of ${approvals.length}`),
    fact(`${name}: a comment at ${perSecond}/s, median and p99`, spanOf(posts)),
    fact(`${name}: an approval at ${perSecond}/s and the look at it, median and p99`, spanOf(approvals)),
  ];
}

const messageOf = (failed: Outcome<unknown> | undefined) =>
  failed && "error" in failed ? String(failed.error) : "";

function spanOf(outcomes: Outcome<unknown>[]): string {
  const times = outcomes.map(({ ms }) => ms);
  return `${quantile(times, 0.5).toFixed(0)} ms, ${quantile(times, 0.99).toFixed(0)} ms`;
}

/** Asks two servers for the same kinds of pages by turns, so that whatever else the machine does slows both alike. */

import { once } from "node:events";
import { Agent, get, type IncomingMessage } from "node:http";
import type { FlatSite } from "./flat-site";

export const kinds = ["first page", "deepest page", "a talk in the middle", "moderation queue"] as const;
export type Kind = (typeof kinds)[number];

/** How long each answer took, in milliseconds. */
export type Times = Record<Kind, number[]>;

type Sites = readonly [FlatSite, FlatSite];

/** Different pages of a kind that are asked for between two requests of the first page: more than a cache of 1 MB holds. */
const perRound = 8;
const warmUpRounds = 4;
// A stored page comes in less.
const leastRenderMs = 3;

/** How many pages of each kind `askAll` needs. */
export const pagesFor = (rounds: number) => (rounds + warmUpRounds) * perRound;

/** What each of the two sites took, over so many rounds. Throws where an answer is no page. */
export async function askAll(sites: Sites, rounds: number): Promise<readonly [Times, Times]> {
  await askRounds(sites, 0, warmUpRounds);
  return askRounds(sites, warmUpRounds, rounds);
}

async function askRounds(sites: Sites, from: number, rounds: number): Promise<readonly [Times, Times]> {
  const times = [noTimes(), noTimes()] as const;
  for (let n = from * perRound; n < (from + rounds) * perRound; n++) {
    await askBoth(sites, times, "deepest page", ({ content }) => content.deepest[n]);
    await askBoth(sites, times, "a talk in the middle", ({ content }) => content.middle[n]);
    if (n % 2 === 0) await askBoth(sites, times, "moderation queue", () => "/admin/moderation");
    if (n % perRound === 0) await askBoth(sites, times, "first page", () => "/");
  }
  return times;
}

const noTimes = (): Times => ({
  "first page": [],
  "deepest page": [],
  "a talk in the middle": [],
  "moderation queue": [],
});

/** One site right after the other, and the other one first the next time. */
async function askBoth(
  sites: Sites,
  times: readonly [Times, Times],
  kind: Kind,
  pathOn: (site: FlatSite) => string | undefined,
) {
  const isEven = times[0][kind].length % 2 === 0;
  for (const n of isEven ? ([0, 1] as const) : ([1, 0] as const)) {
    const path = pathOn(sites[n]);
    if (path === undefined) throw new Error(`There are too few pages to ask for: ${kind}.`);
    times[n][kind].push(await timeOf(sites[n], path));
  }
}

const agent = new Agent({ keepAlive: true });

async function timeOf({ server, content }: FlatSite, path: string): Promise<number> {
  const begun = performance.now();
  const request = get(server.url + path, { agent, headers: { Cookie: content.cookie } });
  const [response] = (await once(request, "response")) as [IncomingMessage];
  for await (const _ of response);
  const took = performance.now() - begun;
  if (response.statusCode !== 200) throw new Error(`${path} was answered with ${response.statusCode}.`);
  if (took < leastRenderMs) throw new Error(`${path} was not rendered: it came in ${took} ms.`);
  return took;
}

import { expect } from "@playwright/test";
import type { MatrixSite } from "./site";
import type { Thing, ThingKind } from "./things";

export type Try = {
  who: string;
  /** The statuses that they may be answered with. */
  expected: number[];
  send: (thing: Thing) => Promise<{ status: number }>;
  /** Whether they change something. */
  leavesTrace: boolean;
};

/**
 * Has everybody try the same: all who must not change anything at once, then one after the other who does, each on a thing
 * of their own. Fails on another answer, on a trace that must not be there, and on one that is missing.
 */
export async function tryEach(site: MatrixSite, needs: ThingKind, tries: Try[]) {
  await tryQuietly(
    site,
    needs,
    tries.filter(({ leavesTrace }) => !leavesTrace),
  );
  for (const one of tries.filter(({ leavesTrace }) => leavesTrace)) {
    const thing = await site.make(needs);
    const before = await site.look();
    expect(await answersTo([one], thing)).toEqual([]);
    expect(await site.look(), `${one.who} leaves a trace`).not.toBe(before);
  }
}

async function tryQuietly(site: MatrixSite, needs: ThingKind, tries: Try[]) {
  const thing = await site.make(needs);
  const before = await site.look();
  expect(await answersTo(tries, thing)).toEqual([]);
  expect(await site.look(), `none of ${tries.map(({ who }) => who)} leaves a trace`).toBe(before);
}

/** Those who are answered otherwise than expected. */
async function answersTo(tries: Try[], thing: Thing): Promise<string[]> {
  const answers = tries.map(async ({ who, expected, send }) => {
    const { status } = await send(thing);
    return expected.includes(status) ? [] : [`${who}: ${status} instead of ${expected.join(" or ")}`];
  });
  return (await Promise.all(answers)).flat();
}

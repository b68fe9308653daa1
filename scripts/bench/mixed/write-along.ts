import { pick } from "@/prisma/seed/spread";
import { approve, isVisible, postAsVisitor } from "../api";
import { atFixedRate, type Outcome } from "./fixed-rate";

export const perSecond = 20;
const headStart = perSecond;

/** `talkIds`: one for each comment there is, so that new ones come where comments are. */
export type Writing = { site: string; token: string; talkIds: number[]; seconds: number };

/** Whether each approved comment was on its page at the next request, and how long everything took. */
export type Written = { posts: Outcome<number>[]; approvals: Outcome<boolean>[] };

/** Posts 20 comments a second, and from a second later on approves as many, each of which is looked for at once. */
export async function writeAlong({ site, token, talkIds, seconds }: Writing): Promise<Written> {
  const rate = { perSecond, count: seconds * perSecond };
  const begun: Promise<number>[] = [];
  const posts = atFixedRate(rate, (n) => {
    const posting = postAsVisitor(site, pick(talkIds, n), n);
    begun[n] = posting;
    return posting;
  });
  const approvals = atFixedRate({ ...rate, count: rate.count + headStart }, async (n) => {
    const id = await begun[n - headStart];
    return id === undefined || isVisible(site, await approve(token, site, id));
  });
  return { posts: await posts, approvals: (await approvals).slice(headStart) };
}

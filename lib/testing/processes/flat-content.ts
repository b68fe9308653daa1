/** What is asked of one database, printed for the process that asks: paths of each kind of page, and a session. */
import { sessionCookies } from "@/lib/auth/session";
import { db } from "@/lib/db/client";
import { formatCursor } from "@/lib/talks/cursor";
import { timeline } from "@/lib/talks/list";
import { talkPath } from "@/lib/talks/path";
import { sessionFactory } from "@/lib/testing/factories/session";
import { speakerFactory } from "@/lib/testing/factories/speaker";
import type { FlatContent } from "@/scripts/bench/flat-site";

const wanted = Number(process.argv[2]);
const talksPerPage = 50;

const content: FlatContent = {
  cookie: await administratorCookie(),
  deepest: await deepestPaths(),
  middle: await middlePaths(),
};
await db.$disconnect();
console.log(JSON.stringify(content));

async function administratorCookie(): Promise<string> {
  const admin = await speakerFactory({ username: "moderator", isAdmin: true });
  const { claims } = await sessionFactory({ speakerId: admin.id });
  const cookies = await sessionCookies(claims);
  return cookies.map(({ name, value }) => `${name}=${value}`).join("; ");
}

/** Full pages at the very end of the timeline, each a talk further from it. */
async function deepestPaths(): Promise<string[]> {
  const rows = await db.talk.findMany({
    select: { id: true, date: true },
    where: { deletedAt: null },
    orderBy: [{ deletedAt: "desc" }, { date: "asc" }, { id: "asc" }],
    skip: talksPerPage,
    take: wanted,
  });
  return rows.map((talk) => `${timeline.path}/before/${formatCursor(talk)}`);
}

/** Talks with one comment each, from a quarter of all ids on. */
async function middlePaths(): Promise<string[]> {
  const { _max } = await db.talk.aggregate({ _max: { id: true } });
  const rows = await db.talk.findMany({
    select: { id: true, title: true },
    where: { id: { gt: Math.floor((_max.id ?? 0) / 4) }, commentCount: 1 },
    orderBy: { id: "asc" },
    take: wanted,
  });
  return rows.map(talkPath);
}

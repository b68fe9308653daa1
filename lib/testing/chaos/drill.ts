/**
 * Visitors, programs and moderators write, while the server is killed again and again, in whole and in part, and its
 * database as well. At the end all that was acknowledged has to be there, once, and nothing that was refused.
 */
import { setTimeout as pause } from "node:timers/promises";
import { pageOfNumber } from "@/lib/comments/pages";
import { db } from "@/lib/db/client";
import { commentsPath } from "@/lib/talks/path";
import { speakerFactory } from "../factories/speaker";
import { talkFactory } from "../factories/talk";
import { tokenFactory } from "../factories/token";
import { Server } from "./server";
import { outcomes } from "./tries";
import { faultsIn } from "./verdict";
import { type Ledger, newLedger, write } from "./writers";

/** `restarts` of the database, each by one of `restart`, in turn. */
export type Chaos = { kills: number; restarts: number; restart: (() => Promise<void>)[] };

const talkCount = 2;
/** At most so many writes are acknowledged from one blow to the next, and at least one. */
const mostBetween = 12;
const pauseMs = 20;

/** Runs to the end. */
export async function runChaos(chaos: Chaos, tell: (line: string) => void = () => undefined) {
  const { id: speakerId } = await speakerFactory();
  const talks = await Promise.all(Array.from({ length: talkCount }, () => talkFactory({ speakerId })));
  const token = await tokenFactory({ speakerId, scopes: "read write moderate" });
  const talkIds = talks.map(({ id }) => id);
  const server = await Server.start();
  const ledger = newLedger();
  let isOver = false;
  const scene = { url: server.url, talkIds, token: token.secret, isOver: () => isOver };
  const writing = write(scene, ledger);
  try {
    await breakThings(server, ledger, chaos, tell);
    isOver = true;
    await writing;
    const faults = [...(await faultsIn(ledger, talkIds, speakerId)), ...(await stalePages(server, talkIds))];
    return { ...sums(ledger), faults };
  } finally {
    isOver = true;
    await server.kill();
  }
}

async function breakThings(
  server: Server,
  ledger: Ledger,
  { kills, restarts, restart }: Chaos,
  tell: (line: string) => void,
) {
  const restartsBy = (done: number) => Math.floor((done * restarts) / kills);
  for (let done = 1; done <= kills; done++) {
    await someWrites(ledger);
    // A part of it before the whole, now and then: the rest has to hold out.
    if (done % 4 === 2) server.killOne("Application");
    if (done % 4 === 3) server.killOne("Front");
    for (let n = restartsBy(done - 1); n < restartsBy(done); n++) await restart[n % restart.length]?.();
    await someWrites(ledger);
    await server.kill();
    tell(`killed the server ${done} times, restarted the database ${restartsBy(done)} times`);
    await server.start();
  }
  await someWrites(ledger);
}

/** Settles when a few more writes are acknowledged; it is left to chance how many. */
async function someWrites(ledger: Ledger) {
  const enough = acknowledged(ledger) + 1 + Math.random() * mostBetween;
  while (acknowledged(ledger) < enough) await pause(pauseMs);
}

const acknowledged = (ledger: Ledger) =>
  Object.values(ledger).reduce((sum, tries) => sum + tries.of("acknowledged").length, 0);

/** The talks whose page does not show the comment that was published last. */
async function stalePages({ url }: Server, talkIds: number[]): Promise<string[]> {
  const stale: string[] = [];
  for (const talk of await db.talk.findMany({ where: { id: { in: talkIds } } })) {
    const number = talk.lastCommentNumber;
    const page = await fetch(url + commentsPath(talk, pageOfNumber(Math.max(1, number))));
    const html = await page.text();
    if (number > 0 && !html.includes(`id="comment-${number}"`)) stale.push(`${page.url} is old`);
  }
  return stale;
}

const sums = (ledger: Ledger) =>
  Object.fromEntries(
    Object.entries(ledger).map(([kind, tries]) => [
      kind,
      Object.fromEntries(outcomes.map((outcome) => [outcome, tries.of(outcome).length])),
    ]),
  );

/** Fills a migrated database with what the journeys start from, and prints what that is. */

import { sessionCookies } from "@/lib/auth/session";
import { db } from "@/lib/db/client";
import { migrate } from "@/lib/db/migrations";
import { env } from "@/lib/env";
import { talkPath } from "@/lib/talks/path";
import { heldCommentFactory, publishedCommentFactory } from "@/lib/testing/factories/comment";
import { secondFactorFactory } from "@/lib/testing/factories/second-factor";
import { sessionFactory } from "@/lib/testing/factories/session";
import { factoryPassword, speakerFactory } from "@/lib/testing/factories/speaker";
import { deletedTalkFactory, talkFactory } from "@/lib/testing/factories/talk";
import type { Content } from "./site";

await migrate(env.DATABASE_URL);
const accounts = {
  speaker: await account("sam", "Sam Speaker"),
  other: await account("olga", "Olga Other"),
  admin: await account("root", "Ruth Root", true),
  prolific: await account("polly", "Polly Prolific"),
  restless: await account("resa", "Resa Restless"),
  moving: await account("mona", "Mona Moving"),
  mover: await account("moritz", "Moritz Mover"),
  popular: await account("pia", "Pia Popular"),
  scripter: await account("sina", "Sina Scripter"),
  framed: await account("fred", "Fred Framed"),
  busy: await account("bea", "Bea Busy"),
  documented: await account("nora", "Nora Newton"),
  fuzzed: await account("fuzz-ann", "Ann Fuzzed"),
  fuzzedOther: await account("fuzz-ben", "Ben Fuzzed"),
  fuzzedAdmin: await account("fuzz-root", "Root Fuzzed", true),
  careful: await account("carla", "Carla Careful"),
  carefulWithoutScript: await account("carlo", "Carlo Careful"),
  enrolling: await account("elif", "Elif Enrolling"),
  secured: await securedAccount("selma", "Selma Secured"),
};
const robbed: Content["robbed"] = {
  speakers: [],
  administrators: [await account("robbed-root", "Robbed Root", true)],
  secured: [
    await securedAccount("robbed-secured-0", "Robbed Secured 0"),
    await securedAccount("robbed-secured-1", "Robbed Secured 1"),
  ],
};
for (let n = 0; n < 15; n++) robbed.speakers.push(await account(`robbed-${n}`, `Robbed ${n}`));
const talks = {
  crowded: await talk("A talk that 250 people answered"),
  plain: await talk("A talk that nobody changes"),
  commented: await talk("A talk to comment on"),
  commentedWithoutScript: await talk("A talk to comment on without scripts"),
  moderated: await talk("A talk with comments to decide on"),
  queued: await talk("A talk whose comments wait in the queue"),
  waiting: await talk("A talk whose comments wait for ever"),
  edited: await talk("A talk with a tpyo in its title"),
  contested: await talk("A talk that two people edit"),
  flooded: await talk("A talk that 60 people wait under", talkFactory, accounts.popular.id),
  audited: await talk("A talk whose moderation is written down"),
  failing: await talk("A talk decided on while the server is down"),
  keyboard: await talk("A talk for people without a mouse"),
  hostile: await talk("A talk that strangers write nonsense under"),
  doomed: await talk("A talk that will be taken down"),
  deleted: await talk("A talk that was taken down", deletedTalkFactory),
  mailed: await talk("A talk that people hear of by email"),
  followed: await talk("A talk that three people follow"),
  scanned: await talk("A talk whose email a scanner reads"),
  spoofed: await talk("A talk asked for under another name"),
  decided: await talk("A talk decided on by email, without scripts"),
};
for (let n = 1; n <= 120; n++) {
  await talkFactory({ speakerId: accounts.prolific.id, title: `Prolific talk ${n}`, date: dayOf1999(n) });
}
for (let n = 1; n <= 250; n++)
  await publishedCommentFactory({ talkId: talks.crowded.id, body: `Answer ${n}` });
for (const { id } of [talks.moderated, talks.queued, talks.waiting, talks.audited, talks.failing]) {
  for (const word of ["first", "second", "third"])
    await heldCommentFactory({ talkId: id, body: `The ${word} of ${id}` });
}
for (let n = 1; n <= 60; n++) await heldCommentFactory({ talkId: talks.flooded.id, body: `Question ${n}.` });
await db.$disconnect();

const content: Content = { password: factoryPassword, accounts, robbed, talks };
console.log(JSON.stringify(content));

async function account(username: string, name: string, isAdmin = false) {
  const row = await speakerFactory({ username, name, isAdmin, password: factoryPassword });
  const { id, email } = row;
  const { claims } = await sessionFactory({ speakerId: id });
  return { id, username, name, email, cookies: await sessionCookies(claims) };
}

async function securedAccount(username: string, name: string) {
  const known = await account(username, name);
  const { secret: factorKey } = await secondFactorFactory({ speakerId: known.id });
  const { claims } = await sessionFactory({ speakerId: known.id, withSecondFactor: true });
  return { ...known, factorKey, cookies: await sessionCookies(claims) };
}

async function talk(title: string, factory = talkFactory, speakerId = accounts.speaker.id) {
  const row = await factory({ title, speakerId, description: "What it was **about**." });
  return { id: row.id, title, path: talkPath(row) };
}

function dayOf1999(n: number) {
  return new Date(Date.UTC(1999, 0, n)).toISOString().slice(0, 10);
}

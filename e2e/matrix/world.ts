/** The world of the matrix: fills a database with people, then makes what it is asked for, and tells how all of it looks. */
import { createInterface } from "node:readline";
import { sessionCookies } from "@/lib/auth/session";
import { db } from "@/lib/db/client";
import type { Speaker } from "@/lib/db/generated/sqlite/client";
import { migrate } from "@/lib/db/migrations";
import { env } from "@/lib/env";
import { sessionFactory } from "@/lib/testing/factories/session";
import { speakerFactory } from "@/lib/testing/factories/speaker";
import { tokenFactory } from "@/lib/testing/factories/token";
import { fingerprint } from "./fingerprint";
import { matrixPassword, type People, peopleNames, type World } from "./people";
import { type ThingKind, things } from "./things";

await migrate(env.DATABASE_URL);
const password = matrixPassword;
const speakers = {
  owner: await speakerFactory({ username: "olive-owner", name: "Olive Owner", password }),
  other: await speakerFactory({ username: "otto-other", name: "Otto Other", password }),
  admin: await speakerFactory({ username: "ada-admin", name: "Ada Admin", isAdmin: true, password }),
  disabled: await speakerFactory({
    username: "dora-gone",
    name: "Dora Gone",
    password,
    disabledAt: new Date(),
  }),
};
tell("ready", { tokens: await makeTokens() } satisfies Pick<World, "tokens">);

for await (const line of createInterface({ input: process.stdin })) {
  const [word, kind] = line.split(" ");
  if (word === "make") tell("made", await make(kind as ThingKind));
  if (word === "look") tell("seen", await fingerprint());
}
await db.$disconnect();

function tell(word: string, what: unknown) {
  console.log(`${word} ${JSON.stringify(what)}`);
}

// Whoever changed their password, or the like, is as they were before.
async function make(kind: ThingKind) {
  for (const { photoHash: _, talkCount: __, ...row } of Object.values(speakers))
    await db.speaker.update({ where: { id: row.id }, data: row });
  await db.token.updateMany({ data: { revokedAt: null } });
  await db.session.deleteMany();
  await db.recoveryCode.deleteMany();
  await db.secondFactor.deleteMany();
  const thing = await things[kind](speakers.owner);
  return { thing, cookies: await cookiesOfAll() };
}

async function cookiesOfAll(): Promise<People> {
  const all = peopleNames.map(async (name) => [name, await cookiesOf(speakers[name])] as const);
  return Object.fromEntries(await Promise.all(all)) as People;
}

async function cookiesOf({ id: speakerId }: Speaker): Promise<string> {
  const withSecondFactor = (await db.secondFactor.count({ where: { speakerId } })) > 0;
  const { claims } = await sessionFactory({ speakerId, withSecondFactor });
  const cookies = await sessionCookies(claims);
  return cookies.map(({ name, value }) => `${name}=${value}`).join("; ");
}

async function makeTokens(): Promise<World["tokens"]> {
  const tokenOf = async ({ id }: Speaker, scopes: string) =>
    (await tokenFactory({ speakerId: id, scopes })).secret;
  return {
    ownerReads: await tokenOf(speakers.owner, "read"),
    ownerWrites: await tokenOf(speakers.owner, "write"),
    ownerModerates: await tokenOf(speakers.owner, "moderate"),
    ownerHasAdmin: await tokenOf(speakers.owner, "admin"),
    other: await tokenOf(speakers.other, "read write moderate"),
    disabled: await tokenOf(speakers.disabled, "read write moderate admin"),
    adminAlone: await tokenOf(speakers.admin, "admin"),
    admin: await tokenOf(speakers.admin, "read write moderate admin"),
  };
}

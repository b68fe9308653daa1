import "server-only";
import { db, type Tx } from "@/lib/db/client";
import { providerOf } from "@/lib/db/schema-twins";
import { env } from "@/lib/env";
import { Conflict } from "@/lib/errors";
import { forget } from "@/lib/page-cache/forget";
import { tags } from "@/lib/page-cache/tags";
import { lockTalk } from "@/lib/talks/lock-talk";
import { at } from "./at";
import { insertRows, type Row } from "./insert-rows";
import type { CommentPlan } from "./plan-comments";
import type { TalkPlan } from "./plan-talks";
import type { Rendered } from "./render";
import type { SpeakerPlan } from "./speaker-plan";
import { type KnownTalk, type Target, versionOf } from "./target";
import { suppressAddresses, writeAddresses } from "./write-addresses";
import {
  type CommentIds,
  type Whereabouts,
  wishOf,
  writeComments,
  writeSubscriptions,
} from "./write-comments";
import { writeSpeakers } from "./write-speakers";
import { countInTalks, writeTalks } from "./write-talks";

/** Everything that is to be written, prepared. */
export type Work = {
  speakers: SpeakerPlan[];
  talks: TalkPlan[];
  comments: CommentPlan[];
  rendered: Rendered;
  target: Target;
  now: Date;
};

const patience = { maxWait: 60_000, timeout: 30 * 60_000 };

/** Writes all of it, or nothing. Throws Conflict where this database was changed since it was looked at. */
export const writeAll = (work: Work): Promise<void> =>
  db.$transaction(async (tx) => {
    await refuseCompany(tx);
    const known = talksThatGrow(work);
    for (const { id } of [...known.values()].sort((a, b) => a.id - b.id)) await lockTalk(tx, id);
    if ((await versionOf(tx)) !== work.target.version) throw new Conflict(changedMeanwhile);
    const speakerIds = await writeSpeakers(tx, work);
    const places = new Map([
      ...(await writeTalks(tx, work, speakerIds)),
      ...(await countInTalks(tx, work.comments, known)),
    ]);
    const addressIds = await writeAddresses(tx, addressesOf(work), work.now);
    await suppressAddresses(tx, withoutMail(work), addressIds, work.now);
    const whereabouts = { speakerIds, places, addressIds };
    const commentIds = await writeComments(tx, work.comments, work.rendered, whereabouts);
    await writeSubscriptions(tx, work.comments, whereabouts, work.now);
    await insertRows(tx, "Alias", aliasesOf(work, whereabouts));
    await insertRows(tx, "Alias", commentAliasesOf(commentIds), repoint);
    await forget(tx, tags.everything);
  }, patience);

// A number that was given to another comment over there leads to that one now.
const repoint = 'ON CONFLICT ("kind", "old") DO UPDATE SET "commentId" = excluded."commentId"';

const changedMeanwhile =
  "This database was changed meanwhile, by another import or a new account. Nothing was brought over: please try again.";

// SQLite lets nobody else write meanwhile.
async function refuseCompany(tx: Tx) {
  if (providerOf(env.DATABASE_URL) === "sqlite") return;
  const [alone] = await tx.$queryRaw<{ alone: boolean }[]>`
    SELECT pg_try_advisory_xact_lock(hashtext('talks import flask')) AS "alone"`;
  if (!alone?.alone) throw new Conflict(changedMeanwhile);
}

function talksThatGrow({ comments, target }: Work): Map<number, KnownTalk> {
  const known = new Map<number, KnownTalk>();
  for (const { oldTalkId } of comments) {
    const talk = target.talks.get(String(oldTalkId));
    if (talk) known.set(oldTalkId, talk);
  }
  return known;
}

const withoutMail = ({ speakers }: Work) =>
  speakers.filter(({ getsMail }) => !getsMail).map(({ email }) => email);

function* addressesOf(work: Work): Generator<string> {
  yield* withoutMail(work);
  for (const comment of work.comments) {
    const wish = wishOf(comment);
    if (wish !== null) yield wish;
    if (comment.address !== null) yield comment.address;
  }
}

const nothing = { speakerId: null, talkId: null, commentId: null };

function aliasesOf({ speakers, talks }: Work, { speakerIds, places }: Whereabouts): Row[] {
  const ofSpeakers = speakers.flatMap((plan) => {
    if (plan.old === null) return [];
    return { ...nothing, kind: "speaker", old: plan.old, speakerId: at(speakerIds, plan) };
  });
  const ofTalks = talks.map(({ oldId }) => {
    const { talkId } = at(places, oldId);
    return { ...nothing, kind: "talk", old: String(oldId), talkId };
  });
  return [...ofSpeakers, ...ofTalks];
}

const commentAliasesOf = (ids: CommentIds): Row[] =>
  [...ids].map(([{ oldId }, commentId]) => ({
    ...nothing,
    kind: "comment",
    old: String(oldId),
    commentId,
  }));

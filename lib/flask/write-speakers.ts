import "server-only";
import type { Tx } from "@/lib/db/client";
import { emailKey } from "@/lib/text/schema";
import { at } from "./at";
import { asInstant, insertRows } from "./insert-rows";
import type { TalkPlan } from "./plan-talks";
import type { Rendered } from "./render";
import { reserveIds } from "./reserve-ids";
import type { SpeakerPlan } from "./speaker-plan";

/** The ids that accounts have here. */
export type SpeakerIds = Map<SpeakerPlan, number>;

type Work = { speakers: SpeakerPlan[]; talks: TalkPlan[]; rendered: Rendered };

/** Writes new accounts, and what is new about the others; all with their counts of talks. */
export async function writeSpeakers(tx: Tx, { speakers, talks, rendered }: Work): Promise<SpeakerIds> {
  const added = speakers.filter(({ accountId }) => accountId === null);
  const fresh = await reserveIds(tx, "Speaker", added);
  const ids: SpeakerIds = new Map(speakers.map((plan) => [plan, plan.accountId ?? at(fresh, plan)]));
  const counts = new Map<SpeakerPlan, number>();
  for (const { speaker } of talks) counts.set(speaker, (counts.get(speaker) ?? 0) + 1);

  await insertRows(
    tx,
    "Speaker",
    added.map((plan) => rowOf(plan, at(ids, plan), counts.get(plan) ?? 0, rendered)),
  );
  for (const plan of speakers) {
    if (plan.accountId !== null) await update(tx, plan, plan.accountId, counts.get(plan) ?? 0, rendered);
  }
  return ids;
}

function rowOf(plan: SpeakerPlan, id: number, talkCount: number, { bios }: Rendered) {
  const { username, email, isAdmin, passwordHash, memberSince, profile } = plan;
  const bio = bios.get(plan);
  return {
    ...{ id, username, email, emailKey: emailKey(email), isAdmin, passwordHash, ...profile, talkCount },
    bioHtml: bio?.html ?? "",
    bioSummary: bio?.summary ?? "",
    memberSince: asInstant(memberSince),
  };
}

async function update(tx: Tx, plan: SpeakerPlan, id: number, talks: number, { bios }: Rendered) {
  const { filled } = plan;
  if (talks === 0 && Object.keys(filled).length === 0) return;
  const bio = bios.get(plan);
  const rendered = filled.bio && bio ? { bioHtml: bio.html, bioSummary: bio.summary } : {};
  await tx.speaker.update({
    where: { id },
    data: { ...filled, ...rendered, talkCount: { increment: talks } },
    select: { id: true },
  });
}

/** Talks for tests and demo data: whatever is not said is filled in. Counts are kept as the commands keep them. */
import { db } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/sqlite/client";
import { markdownToPlainText, renderMarkdown } from "@/lib/markdown/render";
import { nextInSequence } from "./sequence";
import { speakerFactory } from "./speaker";

type Derived = "description" | "descriptionHtml" | "summary";
type TalkFacts = Partial<Omit<Prisma.TalkUncheckedCreateInput, Derived>> & { description?: string };

/** A talk that everybody sees, of a new speaker unless `speakerId` says whose. */
export async function talkFactory({ speakerId, description = "", ...facts }: TalkFacts = {}) {
  const n = nextInSequence();
  const owner = speakerId ?? (await speakerFactory()).id;
  const text = await textColumns(description, n);
  const data = { title: `Talk ${n}`, venue: `Venue ${n}`, date: dayNumber(n), speakerId: owner };
  return db.$transaction(async (tx) => {
    const change = facts.deletedAt ? 0 : 1;
    await tx.speaker.update({ where: { id: owner }, data: { talkCount: { increment: change } } });
    return tx.talk.create({ data: { ...data, ...text, ...facts } });
  });
}

/** A talk that its speaker took down. */
export const deletedTalkFactory = (facts: TalkFacts = {}) => talkFactory({ deletedAt: new Date(), ...facts });

async function textColumns(description: string, n: number) {
  if (description === "") return { description };
  const [descriptionHtml, summary] = await Promise.all([
    renderMarkdown(description, { idPrefix: `talk-${n}-` }),
    markdownToPlainText(description, 280),
  ]);
  return { description, descriptionHtml, summary };
}

/** The nth day after the turn of the century. */
const dayNumber = (n: number) => new Date(Date.UTC(2000, 0, n)).toISOString().slice(0, 10);

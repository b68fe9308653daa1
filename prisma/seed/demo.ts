/** Fills an empty database with the demo's talks, accounts and comments. */
import slugify from "@sindresorhus/slugify";
import { db } from "@/lib/db/client";
import { embedField } from "@/lib/embeds/schema";
import { heldCommentFactory, publishedCommentFactory } from "@/lib/testing/factories/comment";
import { speakerFactory } from "@/lib/testing/factories/speaker";
import { talkFactory } from "@/lib/testing/factories/talk";
import { demoAnswers, demoComments } from "./demo-comments";
import { demoGuide } from "./demo-guide";
import { demoTalks } from "./demo-talks";

/** The two accounts of the demo that one can log in to. Everybody knows their passwords: never for the open web. */
export const demoLogins = {
  administrator: { email: "admin@example.com", password: "order in the house" },
  speaker: { email: "dana@example.com", password: "thank you for coming" },
};

type Logins = Record<keyof typeof demoLogins, { email: string; password: string }>;

/** Writes the demo content, unless there is an account already. Tells whether it wrote any. */
export async function seedDemo(logins: Logins = demoLogins): Promise<boolean> {
  if ((await db.speaker.count()) > 0) return false;
  await speakerFactory({
    username: "admin",
    name: "The Administrator",
    isAdmin: true,
    ...logins.administrator,
  });
  const dana = await speakerFactory({
    username: "dana-demo",
    name: "Dana Demo",
    location: "Nowhere in particular",
    ...logins.speaker,
  });
  const talkIds = new Map([...(await seedRealTalks()), ...(await seedGuide(dana.id))]);
  await seedComments(talkIds, dana.id);
  return true;
}

async function seedRealTalks() {
  const speakerIds = new Map<string, number>();
  const ids: [string, number][] = [];
  for (const { speaker: name, slides, video, ...facts } of demoTalks) {
    const speakerId = speakerIds.get(name) ?? (await speakerFactory({ username: slugify(name), name })).id;
    speakerIds.set(name, speakerId);
    const embeds = { slidesUrl: embedField().parse(slides), videoUrl: embedField().parse(video) };
    const talk = await talkFactory({ ...facts, ...embeds, speakerId });
    ids.push([talk.title, talk.id]);
  }
  return ids;
}

async function seedGuide(speakerId: number) {
  const ids: [string, number][] = [];
  for (const facts of demoGuide) {
    const talk = await talkFactory({ ...facts, speakerId });
    ids.push([talk.title, talk.id]);
  }
  return ids;
}

async function seedComments(talkIds: Map<string, number>, danaId: number) {
  const answers = demoAnswers.map((answer) => ({
    ...answer,
    name: "Dana Demo",
    held: false,
    authorId: danaId,
  }));
  const all = [...demoComments, ...answers].sort((a, b) => b.hoursAgo - a.hoursAgo);
  for (const { talk, name, hoursAgo, held, ...facts } of all) {
    const talkId = talkIds.get(talk);
    if (talkId === undefined) throw new Error(`The demo has no talk "${talk}".`);
    const createdAt = new Date(Date.now() - hoursAgo * 3_600_000);
    const email = `${slugify(name)}@example.com`;
    const factory = held ? heldCommentFactory : publishedCommentFactory;
    await factory({ ...facts, talkId, authorName: name, email, createdAt });
  }
}

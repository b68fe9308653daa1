import { expect, test } from "vitest";
import { listComments } from "@/lib/comments/queries";
import { db } from "@/lib/db/client";
import { env } from "@/lib/env";
import { queriesOf } from "@/lib/testing/count-queries";
import { publishedCommentFactory } from "@/lib/testing/factories/comment";
import { speakerFactory } from "@/lib/testing/factories/speaker";
import { talkFactory } from "@/lib/testing/factories/talk";
import { timeline } from "./list";
import { getTalk, listTalks } from "./queries";

const mostQueries = 4;

test("a timeline of 50 talks by 50 speakers takes as few queries as one of 2", async () => {
  await talkFactory();
  await talkFactory();
  const few = await queriesOf(() => listTalks(timeline, { kind: "start" }));
  for (let n = 0; n < env.TALKS_PER_PAGE; n += 1) await talkFactory();
  let shown = 0;
  const many = await queriesOf(async () => {
    shown = (await listTalks(timeline, { kind: "start" }))?.talks.length ?? 0;
  });
  expect(shown).toBe(50);
  expect(many.length).toBe(few.length);
  expect(many.length).toBeGreaterThan(0);
  expect(many.length).toBeLessThanOrEqual(mostQueries);
});

test("a talk with 100 comments by 100 people takes as few queries as one with 1", async () => {
  const talk = await talkFactory();
  const page = () => Promise.all([getTalk(talk.id), listComments(talk.id, 1)]);
  const author = await speakerFactory();
  await publishedCommentFactory({ talkId: talk.id, authorId: author.id, body: "!" });
  const few = await queriesOf(page);
  for (let n = 1; n < env.COMMENTS_PER_PAGE; n += 1) {
    const speaker = n % 2 ? await speakerFactory() : null;
    await publishedCommentFactory({ talkId: talk.id, body: "!", ...(speaker && { authorId: speaker.id }) });
  }
  const many = await queriesOf(page);
  expect(await db.comment.count({ where: { talkId: talk.id } })).toBe(100);
  expect(many.length).toBe(few.length);
  expect(many.length).toBeLessThanOrEqual(mostQueries);
});

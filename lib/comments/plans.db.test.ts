import { beforeAll, test } from "vitest";
import type { Viewer } from "@/lib/auth/viewer-type";
import { db } from "@/lib/db/client";
import { expectWalk } from "@/lib/testing/expect-walk";
import { heldCommentFactory } from "@/lib/testing/factories/comment";
import { speakerFactory, viewerOf } from "@/lib/testing/factories/speaker";
import { talkFactory } from "@/lib/testing/factories/talk";
import { seedBulk } from "@/prisma/seed/bulk";
import { listPublished } from "./full-comment";
import { listHeld, listWaiting, type QueueScope } from "./moderation-queries";
import { listComments } from "./queries";
import { countWaiting } from "./waiting-count";

let viewer: Viewer;
let talkId: number;

beforeAll(async () => {
  const speaker = await speakerFactory({ isAdmin: true });
  viewer = viewerOf(speaker);
  talkId = (await talkFactory({ speakerId: speaker.id })).id;
  // What waits came last, as it does; and the database knows.
  await seedBulk({ speakers: 5, talks: 50, comments: 5000, held: 500 }, () => undefined);
  await heldCommentFactory({ talkId });
  await db.$executeRaw`ANALYZE`;
});

const queues: { name: string; scope: () => QueueScope; index: string }[] = [
  {
    name: "a speaker's",
    scope: () => ({ kind: "mine" }),
    index: "Comment_moderatorId_status_talkIsLive_id_idx",
  },
  { name: "everybody's", scope: () => ({ kind: "all" }), index: "Comment_status_talkIsLive_id_idx" },
  { name: "one talk's", scope: () => ({ kind: "talk", talkId }), index: "Comment_talkId_status_id_idx" },
];

for (const { name, scope, index } of queues) {
  test(`${name} queue is walked along its index`, () =>
    expectWalk("Comment", index, () => listWaiting(viewer, scope(), 1)));

  test(`${name} queue is walked back along its index, for the API`, () =>
    expectWalk("Comment", index, () => listHeld(viewer, scope(), { kind: "before", key: 9 }, 20)));
}

test("what waits is counted along the indexes of the queues", () =>
  expectWalk("Comment", /Comment_(moderatorId_)?status_talkIsLive_id_idx/, () => countWaiting(viewer)));

test("a page of comments is a stretch of an index by number", async () => {
  await expectWalk("Comment", byNumber, () => listComments(talkId, 7));
  await expectWalk("Comment", byNumber, () => listPublished(talkId, { kind: "before", key: 700 }, 20));
});

// Either of the two that hold a talk's comments by number.
const byNumber = /Comment_talkId_(status_)?number_(idx|key)/;

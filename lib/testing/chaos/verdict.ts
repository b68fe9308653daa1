import { db } from "@/lib/db/client";
import type { Ledger } from "./writers";

/** What is wrong with what is in the database, after all that was tried under these talks. Empty where all is well. */
export async function faultsIn(ledger: Ledger, talkIds: number[], speakerId: number): Promise<string[]> {
  const [comments, talks] = await Promise.all([
    db.comment.findMany({
      where: { talkId: { in: talkIds } },
      select: {
        id: true,
        body: true,
        status: true,
        number: true,
        decisions: { select: { to: true } },
        notifications: { select: { kind: true, emailId: true } },
      },
    }),
    db.talk.findMany({ where: { speakerId }, select: { id: true, title: true } }),
  ]);
  const approved = comments.filter(({ status }) => status === "published");
  const published = talks.filter(({ id }) => !talkIds.includes(id));
  return [
    ...ledger.comments.faults(
      "comments",
      comments.map(({ body }) => body),
    ),
    ...ledger.talks.faults(
      "talks",
      published.map(({ title }) => title),
    ),
    ...ledger.approvals.faults(
      "approvals",
      comments.flatMap(({ id, decisions }) => decisions.map(() => String(id))),
    ),
    ...counted("comments without the speaker's email", comments.filter(isUntold).length),
    ...counted(
      "approvals without a decision",
      approved.filter(({ decisions }) => decisions.length === 0).length,
    ),
    ...counted("decisions that changed nothing", comments.filter(isUnchanged).length),
    ...(await wrongCounts(talkIds, speakerId, talks.length)),
  ];
}

type Told = { notifications: { kind: string; emailId: number }[] };

const isUntold = ({ notifications }: Told) =>
  notifications.filter(({ kind }) => kind === "held").length !== 1;

const isUnchanged = ({ status, decisions }: { status: string; decisions: unknown[] }) =>
  decisions.length > 0 && status !== "published";

const counted = (fault: string, count: number) => (count === 0 ? [] : [`${count} ${fault}`]);

async function wrongCounts(talkIds: number[], speakerId: number, talkCount: number): Promise<string[]> {
  const speaker = await db.speaker.findUniqueOrThrow({ where: { id: speakerId } });
  const talks = await Promise.all(talkIds.map(numbersOf));
  const wrong = talks.filter(({ count, last, numbers }) => {
    const isGapless = numbers.every((number, index) => number === index + 1);
    return count !== numbers.length || last !== numbers.length || !isGapless;
  });
  return [
    ...counted("talks whose comments are miscounted", wrong.length),
    ...(speaker.talkCount === talkCount ? [] : [`${talkCount} talks are counted as ${speaker.talkCount}`]),
  ];
}

async function numbersOf(talkId: number) {
  const talk = await db.talk.findUniqueOrThrow({ where: { id: talkId } });
  const comments = await db.comment.findMany({
    where: { talkId, status: "published" },
    select: { number: true },
    orderBy: { number: "asc" },
  });
  const numbers = comments.map(({ number }) => number);
  return { count: talk.commentCount, last: talk.lastCommentNumber, numbers };
}

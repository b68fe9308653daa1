import { addDays } from "date-fns";
import { expect, test } from "vitest";
import { decideComment } from "@/lib/comments/decide";
import { db } from "@/lib/db/client";
import { AppError, Conflict, Gone, NotFound } from "@/lib/errors";
import { LINK_EXPIRED, LINK_USED } from "@/lib/messages";
import { heldCommentFactory } from "@/lib/testing/factories/comment";
import { speakerFactory, viewerOf } from "@/lib/testing/factories/speaker";
import { talkFactory } from "@/lib/testing/factories/talk";
import { toLinkedComment } from "./linked-comment";
import { createModerationLinks, decideByLink, findModerationLink } from "./moderation-links";

const noon = new Date("2026-05-04T12:00:00Z");
const lastMoment = new Date(addDays(noon, 14).getTime() - 1);

/** A comment that waits, with as many links as were asked for. */
async function linked(count = 1) {
  const comment = await heldCommentFactory();
  const tokens: string[] = [];
  for (let n = 0; n < count; n++) tokens.push(await linkFor(comment));
  return { comment, token: tokens[0] ?? "", tokens };
}

async function linkFor({ id, moderatorId }: { id: number; moderatorId: number }) {
  const tokens = await createModerationLinks([{ commentId: id, speakerId: moderatorId }], noon);
  return tokens.get(id) ?? "";
}

const speakerOf = async ({ moderatorId }: { moderatorId: number }) =>
  viewerOf(await db.speaker.findUniqueOrThrow({ where: { id: moderatorId } }));
const statusOf = async ({ id }: { id: number }) =>
  (await db.comment.findUniqueOrThrow({ where: { id } })).status;

async function shown(token: string, now = noon) {
  const link = await findModerationLink(token);
  return link && toLinkedComment(link, now);
}

test("a link decides once, as its speaker, by mail", async () => {
  const { comment, token } = await linked();
  expect(await decideByLink(token, "published", lastMoment)).toMatchObject({
    status: "published",
    number: 1,
  });
  const decisions = await db.decision.findMany({ where: { commentId: comment.id } });
  expect(decisions).toMatchObject([
    { from: "held", to: "published", byId: comment.moderatorId, door: "mail" },
  ]);
  await expect(decideByLink(token, "rejected", lastMoment)).rejects.toThrow(LINK_USED);
  expect(await statusOf(comment)).toBe("published");
});

test.each(["rejected", "spam"] as const)("a link makes a comment %s", async (to) => {
  const { comment, token } = await linked();
  await decideByLink(token, to, noon);
  expect(await statusOf(comment)).toBe(to);
});

test("only the hash of a token is kept", async () => {
  const { comment, token } = await linked();
  const [link] = await db.moderationLink.findMany({ where: { commentId: comment.id } });
  expect(link?.hash).toMatch(/^[0-9a-f]{64}$/);
  expect(JSON.stringify(link)).not.toContain(token);
});

test("looking at a link changes nothing", async () => {
  const { comment, token } = await linked();
  expect(await shown(token)).toMatchObject({
    state: "open",
    comment: { id: comment.id, bodyHtml: comment.bodyHtml, authorEmail: expect.stringContaining("@") },
  });
  expect(await statusOf(comment)).toBe("held");
  expect(await db.moderationLink.count({ where: { commentId: comment.id, usedAt: null } })).toBe(1);
});

test("a link decides on its own comment only", async () => {
  const first = await linked();
  const other = await linkFor(await heldCommentFactory({ talkId: first.comment.talkId }));
  await decideByLink(first.token, "published", noon);
  expect(await shown(other)).toMatchObject({ state: "open" });
});

test("of several links to one comment, used at once, one decides, and all are used up", async () => {
  const { comment, tokens } = await linked(4);
  const outcomes = await Promise.allSettled(tokens.map((token) => decideByLink(token, "published", noon)));
  const refused = outcomes.flatMap((outcome) => (outcome.status === "rejected" ? [outcome.reason] : []));
  expect(refused).toEqual([expect.any(Conflict), expect.any(Conflict), expect.any(Conflict)]);
  expect(await db.decision.count({ where: { commentId: comment.id } })).toBe(1);
  expect(await db.moderationLink.count({ where: { commentId: comment.id, usedAt: null } })).toBe(0);
});

test("after 14 days a link decides nothing, and shows nothing", async () => {
  const { comment, token } = await linked();
  const tooLate = decideByLink(token, "published", addDays(noon, 14));
  await expect(tooLate).rejects.toThrow(new AppError("gone", LINK_EXPIRED));
  expect(await shown(token, lastMoment)).toMatchObject({ state: "open" });
  expect(await shown(token, addDays(noon, 14))).toEqual({ state: "expired" });
  expect(await statusOf(comment)).toBe("held");
});

test("where somebody else was faster, the link says who, and what they decided", async () => {
  const { comment, token } = await linked();
  const admin = await speakerFactory({ isAdmin: true, name: "Ruth Root" });
  await decideComment(viewerOf(admin), { id: comment.id, to: "rejected" }, "page");
  await expect(decideByLink(token, "published", noon)).rejects.toThrow(
    "This comment was rejected by Ruth Root meanwhile.",
  );
  expect(await shown(token)).toMatchObject({
    state: "decided",
    decision: { status: "rejected", by: { name: "Ruth Root", isReader: false } },
  });
});

test("afterwards a link shows what its reader decided, and where the comment is", async () => {
  const { comment, token } = await linked();
  await decideByLink(token, "published", noon);
  const { decision } = (await shown(token)) as { decision: { path: string } };
  expect(decision).toMatchObject({ status: "published", by: { isReader: true } });
  expect(decision.path).toMatch(new RegExp(`^/talks/${comment.talkId}-.*#comment-1$`));
});

test("a used link whose comment waits again leads to the queue", async () => {
  const { comment, token } = await linked();
  await decideByLink(token, "spam", noon);
  await decideComment(await speakerOf(comment), { id: comment.id, to: "held" }, "page");
  expect(await shown(token)).toEqual({ state: "used" });
  await expect(decideByLink(token, "published", noon)).rejects.toThrow(LINK_USED);
});

test("the comments of a talk that was taken down are gone", async () => {
  const { comment, token } = await linked();
  await db.comment.update({ where: { id: comment.id }, data: { talkIsLive: false } });
  await expect(decideByLink(token, "published", noon)).rejects.toThrow(Gone);
  expect(await shown(token)).toEqual({ state: "gone" });
});

test("a speaker who was disabled, or whose talk it is no more, has no link", async () => {
  const [disabled, moved] = [await linked(), await linked()];
  await db.speaker.update({ where: { id: disabled.comment.moderatorId }, data: { disabledAt: noon } });
  const { id: moderatorId } = await speakerFactory();
  await db.comment.update({ where: { id: moved.comment.id }, data: { moderatorId } });
  for (const { token, comment } of [disabled, moved]) {
    expect(await findModerationLink(token)).toBeNull();
    await expect(decideByLink(token, "published", noon)).rejects.toThrow(NotFound);
    expect(await statusOf(comment)).toBe("held");
  }
});

test.each(["no-such-token", "", "\0"])("the token %j decides nothing", async (token) => {
  expect(await findModerationLink(token)).toBeNull();
  await expect(decideByLink(token, "published", noon)).rejects.toThrow(NotFound);
});

test("where deciding fails on our side, the link is good once more", async () => {
  const { comment, token } = await linked();
  // A number that is taken already cannot be given a second time.
  const taken = {
    talkId: comment.talkId,
    moderatorId: comment.moderatorId,
    number: 1,
    status: "rejected",
  } as const;
  const text = { authorName: "", body: "", bodyHtml: "" };
  const obstacle = await db.comment.create({ data: { ...taken, ...text } });
  await expect(decideByLink(token, "published", noon)).rejects.not.toBeInstanceOf(AppError);
  expect(await shown(token)).toMatchObject({ state: "open" });
  await db.comment.delete({ where: { id: obstacle.id } });
  await decideByLink(token, "published", noon);
  expect(await statusOf(comment)).toBe("published");
});

test("links for many comments are made at once", async () => {
  const { id: talkId, speakerId } = await talkFactory();
  const comments = await Promise.all(Array.from({ length: 3 }, () => heldCommentFactory({ talkId })));
  const tokens = await createModerationLinks(
    comments.map(({ id }) => ({ commentId: id, speakerId })),
    noon,
  );
  expect(new Set(tokens.values()).size).toBe(3);
  expect([...tokens.keys()].sort()).toEqual(comments.map(({ id }) => id).sort());
  expect(await createModerationLinks([], noon)).toEqual(new Map());
});

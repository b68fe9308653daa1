import { expect, test } from "vitest";
import { db } from "@/lib/db/client";
import { Gone, NotFound } from "@/lib/errors";
import { speakerFactory, viewerOf } from "@/lib/testing/factories/speaker";
import { deletedTalkFactory, talkFactory } from "@/lib/testing/factories/talk";
import { forgottenBy } from "@/lib/testing/forgotten-by";
import { postSpeakerComment, postVisitorComment } from "./post-comment";

const visitor = { name: "Vera", email: "Vera@example.com", body: "Is there a **recording**?", notify: true };
const stored = ({ id }: { id: number }) =>
  db.comment.findUniqueOrThrow({ where: { id }, include: { emailAddress: true } });

test("a visitor's comment waits, with its Markdown rendered and its address kept once", async () => {
  const talk = await talkFactory();
  const first = await postVisitorComment({ ...visitor, talkId: talk.id });
  const second = await postVisitorComment({ ...visitor, talkId: talk.id, email: "vera@EXAMPLE.com" });
  const row = await stored(first.comment);
  expect(row).toMatchObject({
    status: "held",
    number: null,
    authorName: "Vera",
    notify: true,
    authorId: null,
  });
  expect(row.bodyHtml).toContain("<strong>recording</strong>");
  expect(row.emailAddress?.address).toBe("Vera@example.com");
  expect((await stored(second.comment)).emailAddressId).toBe(row.emailAddressId);
});

test("the talk's own speaker is published at once, and the pages that show it are named", async () => {
  const speaker = await speakerFactory();
  const talk = await talkFactory({ speakerId: speaker.id });
  const posted = { talkId: talk.id, body: "Slides are up.", notify: false };
  const { result, forgotten } = await forgottenBy(() => postSpeakerComment(viewerOf(speaker), posted));
  const { comment } = result;
  expect(comment).toMatchObject({ status: "published", number: 1 });
  expect(forgotten).toEqual([`comments:${talk.id}:1`, `talk-card:${talk.id}`]);
  expect((await db.talk.findUniqueOrThrow({ where: { id: talk.id } })).commentCount).toBe(1);
});

test("an administrator is published at once under anybody's talk", async () => {
  const admin = viewerOf(await speakerFactory({ isAdmin: true }));
  const talk = await talkFactory();
  const { comment } = await postSpeakerComment(admin, { talkId: talk.id, body: "Welcome.", notify: false });
  expect(comment.status).toBe("published");
});

test("another speaker's comment waits like a visitor's, but shows who they are", async () => {
  const colleague = await speakerFactory({ name: "Grace" });
  const talk = await talkFactory();
  const { comment } = await postSpeakerComment(viewerOf(colleague), {
    talkId: talk.id,
    body: "Bravo!",
    notify: false,
  });
  expect(await stored(comment)).toMatchObject({
    status: "held",
    authorId: colleague.id,
    authorName: "Grace",
    emailAddressId: null,
  });
});

test("nobody comments on a talk that is gone or never was", async () => {
  const talk = await deletedTalkFactory();
  await expect(postVisitorComment({ ...visitor, talkId: talk.id })).rejects.toThrow(Gone);
  await expect(postVisitorComment({ ...visitor, talkId: 999_999 })).rejects.toThrow(NotFound);
  expect(await db.comment.count({ where: { talkId: talk.id } })).toBe(0);
});

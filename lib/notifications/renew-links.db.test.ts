import { expect, test } from "vitest";
import { db } from "@/lib/db/client";
import { NotFound } from "@/lib/errors";
import { heldCommentFactory } from "@/lib/testing/factories/comment";
import { subscriptionFactory } from "@/lib/testing/factories/subscription";
import { talkFactory } from "@/lib/testing/factories/talk";
import { createModerationLinks, findModerationLink } from "./moderation-links";
import { renewLinks } from "./renew-links";
import { findStopLink } from "./unsubscribe";

test("links that were sent work no more, and those of others do", async () => {
  const comment = await heldCommentFactory();
  const speaker = await db.speaker.findUniqueOrThrow({ where: { id: comment.moderatorId } });
  const own = await subscriptionFactory({ talkId: comment.talkId, address: speaker.email });
  const other = await subscriptionFactory({ talkId: comment.talkId });
  const pair = { commentId: comment.id, speakerId: speaker.id };
  const token = (await createModerationLinks([pair], new Date())).get(comment.id) ?? "";

  await renewLinks(speaker.email.toUpperCase());
  expect(await findStopLink(own.token)).toBeNull();
  expect(await findStopLink(own.emailAddress.token)).toBeNull();
  expect(await findModerationLink(token)).toBeNull();
  expect(await findStopLink(other.token)).not.toBeNull();
  expect(await findStopLink(other.emailAddress.token)).not.toBeNull();
});

test("there are no links of an address that we do not know", async () => {
  await talkFactory();
  await expect(renewLinks("nobody@example.com")).rejects.toThrow(NotFound);
});

/** Many people who hear of one comment. */
import { decideComment } from "@/lib/comments/decide";
import { db } from "@/lib/db/client";
import { newToken } from "@/lib/outbox/addresses";
import { heldCommentFactory } from "../factories/comment";
import { speakerFactory, viewerOf } from "../factories/speaker";
import { talkFactory } from "../factories/talk";

/** A comment that waits under a talk which `size` people follow by email, and its moderator. */
export async function audienceFactory(size: number) {
  const moderator = await speakerFactory();
  const talk = await talkFactory({ speakerId: moderator.id, title: "How to be heard by ten thousand" });
  const comment = await heldCommentFactory({
    talkId: talk.id,
    body: "Is there a *recording* of this?\n\nI would like to show it to my colleagues.",
  });
  const people = Array.from({ length: size }, (_, n) => `follower-${talk.id}-${n}@example.com`);
  await follow(talk.id, people);
  return { talk, comment, moderator: viewerOf(moderator), people };
}

type Held = Pick<Awaited<ReturnType<typeof audienceFactory>>, "comment" | "moderator">;

/** Publishes the comment: everybody is to hear of it. */
export const approve = ({ comment, moderator }: Held) =>
  decideComment(moderator, { id: comment.id, to: "published" }, "page");

async function follow(talkId: number, people: string[]) {
  const confirmedAt = new Date();
  const addresses = await db.emailAddress.createManyAndReturn({
    data: people.map((address) => ({ address, addressKey: address, token: newToken(), confirmedAt })),
    select: { id: true },
  });
  await db.subscription.createMany({
    data: addresses.map(({ id }) => ({ talkId, emailAddressId: id, token: newToken(), confirmedAt })),
  });
}

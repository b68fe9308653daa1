/** The links that stop email: a subscription's token stops email about its talk, an address's token stops all. */
import "server-only";
import { db } from "@/lib/db/client";
import { NotFound } from "@/lib/errors";
import { talkPath } from "@/lib/talks/path";
import { linkToken } from "./schema";

/** What a link stops, and whether it did. It tells no address. */
export type StopLink = {
  /** Null: the link is about all email. */
  talk: StoppableTalk | null;
  isAllStopped: boolean;
  /** The address is a speaker's, who may choose by kind. */
  isSpeaker: boolean;
};

export type StoppableTalk = {
  title: string;
  /** Null: it was taken down. */
  path: string | null;
  /** It is the reader's own talk; else they commented on it. */
  isOwn: boolean;
  isStopped: boolean;
};

/** What a token stops; null where nothing has this token. */
export async function findStopLink(token: string): Promise<StopLink | null> {
  const found = await findByToken(token);
  if (!found) return null;
  const { address, subscription } = found;
  const speaker = await db.speaker.findUnique({
    where: { emailKey: address.addressKey, disabledAt: null },
    select: { id: true },
  });
  return {
    talk: subscription && toStoppable(subscription, speaker?.id ?? null),
    isAllStopped: address.optedOutAt !== null,
    isSpeaker: speaker !== null,
  };
}

/** Stops what the token is for, or `all` email to its address. Twice is as good as once. Throws NotFound. */
export async function stopEmail(token: string, all: boolean, now: Date) {
  const { address, subscription } = await getByToken(token);
  if (subscription && !all) await end(subscription.id, now);
  else
    await db.emailAddress.updateMany({
      where: { id: address.id, optedOutAt: null },
      data: { optedOutAt: now },
    });
}

/** Undoes `stopEmail` for the same token and reach, and nothing else. Throws NotFound. */
export async function resumeEmail(token: string, all: boolean) {
  const { address, subscription } = await getByToken(token);
  if (subscription && !all)
    await db.subscription.updateMany({ where: { id: subscription.id }, data: { endedAt: null } });
  else await db.emailAddress.updateMany({ where: { id: address.id }, data: { optedOutAt: null } });
}

const end = (id: number, now: Date) =>
  db.subscription.updateMany({ where: { id, endedAt: null }, data: { endedAt: now } });

async function getByToken(token: string) {
  const found = await findByToken(token);
  if (!found) throw new NotFound("link");
  return found;
}

async function findByToken(token: string) {
  if (!linkToken.safeParse(token).success) return null;
  const found = await db.subscription.findUnique({ where: { token }, select: subscriptionColumns });
  if (found) return { subscription: found, address: found.emailAddress };
  const address = await db.emailAddress.findUnique({ where: { token }, select: addressColumns });
  return address && { subscription: null, address };
}

const addressColumns = { id: true, addressKey: true, optedOutAt: true } as const;

const subscriptionColumns = {
  id: true,
  endedAt: true,
  talk: { select: { id: true, title: true, speakerId: true, deletedAt: true } },
  emailAddress: { select: addressColumns },
} as const;

type Subscription = NonNullable<NonNullable<Awaited<ReturnType<typeof findByToken>>>["subscription"]>;

const toStoppable = ({ talk, endedAt }: Subscription, readerId: number | null): StoppableTalk => ({
  title: talk.title,
  path: talk.deletedAt ? null : talkPath(talk),
  isOwn: talk.speakerId === readerId,
  isStopped: endedAt !== null,
});

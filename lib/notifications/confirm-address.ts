/** The link in the email that asks whether an address wants to hear of a talk: its token is the address's own. */
import "server-only";
import { db } from "@/lib/db/client";
import { NotFound } from "@/lib/errors";
import { talkPath } from "@/lib/talks/path";
import { linkToken } from "./schema";

/** A talk that an address may hear of, by its subscription. */
export type SubscribedTalk = { subscriptionId: number; title: string; path: string };

/** What an address has confirmed, and what waits for it to. */
export type Confirmation = {
  isConfirmed: boolean;
  /** Its owner stopped all email, or a mail server refused it: it hears of nothing for now. */
  silence: "stopped" | "refused" | null;
  waiting: SubscribedTalk[];
  confirmed: SubscribedTalk[];
};

const mostListed = 100;
const going = { endedAt: null, lapsedAt: null, talk: { deletedAt: null } } as const;

/** What an address confirms with its token; null where no address has it. */
export async function findConfirmation(token: string): Promise<Confirmation | null> {
  const address = await findAddress(token);
  if (!address) return null;
  const { id, confirmedAt } = address;
  const [waiting, confirmed] = await Promise.all([list(id, null), list(id, { not: null })]);
  return { isConfirmed: confirmedAt !== null, silence: silenceOf(address), waiting, confirmed };
}

/**
 * Confirms an address, and those of its subscriptions that are named and still wait. Twice is as good as once. Throws
 * NotFound.
 */
export async function confirmAddress(token: string, subscriptionIds: number[], now: Date) {
  const address = await findAddress(token);
  if (!address) throw new NotFound("link");
  const { id } = address;
  await db.$transaction(async (tx) => {
    await tx.emailAddress.updateMany({ where: { id, confirmedAt: null }, data: { confirmedAt: now } });
    await tx.subscription.updateMany({
      where: { id: { in: subscriptionIds }, emailAddressId: id, confirmedAt: null, ...going },
      data: { confirmedAt: now },
    });
  });
}

type Found = NonNullable<Awaited<ReturnType<typeof findAddress>>>;

async function findAddress(token: string) {
  if (!linkToken.safeParse(token).success) return null;
  return db.emailAddress.findUnique({
    where: { token },
    select: { id: true, confirmedAt: true, optedOutAt: true, suppressedAt: true },
  });
}

function silenceOf({ optedOutAt, suppressedAt }: Found): Confirmation["silence"] {
  if (suppressedAt) return "refused";
  return optedOutAt ? "stopped" : null;
}

async function list(emailAddressId: number, confirmedAt: null | { not: null }): Promise<SubscribedTalk[]> {
  const rows = await db.subscription.findMany({
    select: { id: true, talk: { select: { id: true, title: true } } },
    where: { emailAddressId, confirmedAt, ...going },
    orderBy: { id: "desc" },
    take: mostListed,
  });
  return rows.map(({ id, talk }) => ({ subscriptionId: id, title: talk.title, path: talkPath(talk) }));
}

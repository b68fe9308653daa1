import "server-only";
import { db } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/sqlite/client";

const commentColumns = {
  id: true,
  status: true,
  number: true,
  talkIsLive: true,
  moderatorId: true,
  authorName: true,
  body: true,
  bodyHtml: true,
  createdAt: true,
  author: { select: { name: true, username: true } },
  emailAddress: { select: { address: true } },
  talk: { select: { id: true, title: true } },
} as const;

const columns = {
  id: true,
  kind: true,
  createdAt: true,
  emailAddress: true,
  talk: { select: { id: true, title: true, deletedAt: true } },
  serverError: true,
  notifications: {
    select: { kind: true, comment: { select: commentColumns } },
    orderBy: [{ commentId: "asc" }, { id: "asc" }],
  },
} as const satisfies Prisma.EmailSelect;

const readerColumns = {
  id: true,
  name: true,
  username: true,
  emailKey: true,
  disabledAt: true,
  heldMail: true,
  publishedMail: true,
  followedMail: true,
} as const;

export type EmailRow = Prisma.EmailGetPayload<{ select: typeof columns }>;
export type NotificationRow = EmailRow["notifications"][number];
export type Reader = Prisma.SpeakerGetPayload<{ select: typeof readerColumns }>;
export type SubscriptionRow = Prisma.SubscriptionGetPayload<object>;

/** An email with all that it may say, and the person it is for. */
export type LoadedEmail = {
  email: EmailRow;
  /** The account of whoever reads it, if they have one. */
  reader: Reader | null;
  /** The reader's subscriptions to the talks in it, by talk. */
  subscriptions: Map<number, SubscriptionRow>;
};

/** Loads emails in a number of queries that does not depend on how many they are. */
export async function loadEmails(ids: number[]): Promise<LoadedEmail[]> {
  const emails = await db.email.findMany({ select: columns, where: { id: { in: ids } } });
  const [readers, subscriptions] = await Promise.all([readersOf(emails), subscriptionsOf(emails)]);
  return emails.map((email) => ({
    email,
    reader: readers.get(email.emailAddress.addressKey) ?? null,
    subscriptions: subscriptions.get(email.emailAddress.id) ?? new Map(),
  }));
}

async function readersOf(emails: EmailRow[]): Promise<Map<string, Reader>> {
  const keys = emails.map(({ emailAddress }) => emailAddress.addressKey);
  const readers = await db.speaker.findMany({ select: readerColumns, where: { emailKey: { in: keys } } });
  return new Map(readers.map((reader) => [reader.emailKey, reader]));
}

async function subscriptionsOf(emails: EmailRow[]): Promise<Map<number, Map<number, SubscriptionRow>>> {
  const rows = await db.subscription.findMany({
    where: { emailAddressId: { in: emails.map(addressIdOf) }, talkId: { in: emails.flatMap(talkIdsOf) } },
  });
  const byAddress = new Map<number, Map<number, SubscriptionRow>>();
  for (const row of rows) {
    const byTalk = byAddress.get(row.emailAddressId) ?? new Map<number, SubscriptionRow>();
    byAddress.set(row.emailAddressId, byTalk.set(row.talkId, row));
  }
  return byAddress;
}

const addressIdOf = ({ emailAddress }: EmailRow) => emailAddress.id;
const talkIdsOf = ({ notifications, talk }: EmailRow) =>
  [...new Set(notifications.map(({ comment }) => comment.talk.id))].concat(talk ? [talk.id] : []);

import "server-only";
import { db } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/sqlite/client";
import type { NotificationKind } from "@/lib/db/generated/sqlite/enums";
import { mailTimings } from "@/lib/speakers/dto";

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
  browser: true,
  createdAt: true,
  emailAddress: {
    select: { id: true, address: true, addressKey: true, token: true, optedOutAt: true, suppressedAt: true },
  },
  talk: { select: { id: true, title: true, deletedAt: true } },
  serverError: true,
  speaker: { select: { username: true, emailToken: true, pendingEmail: true, disabledAt: true } },
  notifications: {
    select: { kind: true, commentId: true },
    orderBy: [{ commentId: "asc" }, { id: "asc" }],
  },
} as const satisfies Prisma.EmailSelect;

const subscriptionColumns = {
  talkId: true,
  emailAddressId: true,
  token: true,
  confirmedAt: true,
  endedAt: true,
  lapsedAt: true,
} as const;

const readerColumns = {
  id: true,
  name: true,
  username: true,
  emailKey: true,
  disabledAt: true,
  ...mailTimings,
} as const;

type EmailRow = Prisma.EmailGetPayload<{ select: typeof columns }>;
type Reader = Prisma.SpeakerGetPayload<{ select: typeof readerColumns }>;
type Subscription = Prisma.SubscriptionGetPayload<{ select: typeof subscriptionColumns }>;

/** A comment that somebody is to hear of: the same object in all emails that carry it. */
export type NewsComment = Prisma.CommentGetPayload<{ select: typeof commentColumns }>;
export type LoadedNotification = { kind: NotificationKind; comment: NewsComment };

/** An email with all that it may say, and the person it is for. */
export type LoadedEmail = {
  email: Omit<EmailRow, "notifications">;
  notifications: LoadedNotification[];
  /** The account of whoever reads it, if they have one. */
  reader: Reader | null;
  /** The reader's subscriptions to the talks in it, by talk. */
  subscriptions: Map<number, Subscription>;
};

/** Loads emails in a number of queries that does not depend on how many they are. */
export async function loadEmails(ids: number[]): Promise<LoadedEmail[]> {
  const emails = await db.email.findMany({ select: columns, where: { id: { in: ids } } });
  // Thousands of emails may carry one comment: it is loaded once.
  const [comments, readers] = await Promise.all([commentsOf(emails), readersOf(emails)]);
  const subscriptions = await subscriptionsOf(emails, [...comments.values()]);
  return emails.map(({ notifications, ...email }) => ({
    email,
    notifications: notifications.flatMap(({ kind, commentId }) => {
      const comment = comments.get(commentId);
      return comment ? [{ kind, comment }] : [];
    }),
    reader: readers.get(email.emailAddress.addressKey) ?? null,
    subscriptions: subscriptions.get(email.emailAddress.id) ?? new Map(),
  }));
}

async function commentsOf(emails: EmailRow[]): Promise<Map<number, NewsComment>> {
  const ids = new Set(emails.flatMap(({ notifications }) => notifications.map(({ commentId }) => commentId)));
  const comments = await db.comment.findMany({ select: commentColumns, where: { id: { in: [...ids] } } });
  return new Map(comments.map((comment) => [comment.id, comment]));
}

async function readersOf(emails: EmailRow[]): Promise<Map<string, Reader>> {
  const keys = emails.map(({ emailAddress }) => emailAddress.addressKey);
  const readers = await db.speaker.findMany({ select: readerColumns, where: { emailKey: { in: keys } } });
  return new Map(readers.map((reader) => [reader.emailKey, reader]));
}

async function subscriptionsOf(emails: EmailRow[], comments: NewsComment[]) {
  const talkIds = new Set([...comments, ...emails].flatMap(({ talk }) => (talk ? [talk.id] : [])));
  const rows = await db.subscription.findMany({
    select: subscriptionColumns,
    where: {
      talkId: { in: [...talkIds] },
      emailAddressId: { in: emails.map(({ emailAddress }) => emailAddress.id) },
    },
  });
  const byAddress = new Map<number, Map<number, Subscription>>();
  for (const row of rows) {
    const byTalk = byAddress.get(row.emailAddressId) ?? new Map<number, Subscription>();
    byAddress.set(row.emailAddressId, byTalk.set(row.talkId, row));
  }
  return byAddress;
}

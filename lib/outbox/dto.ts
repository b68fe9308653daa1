import type {
  CommentStatus,
  DeliveryOutcome,
  EmailKind,
  NotificationKind,
} from "@/lib/db/generated/sqlite/enums";
import type { IdPage } from "@/lib/newest-first";
import { kindNames } from "./messages";
import type { EmailStatus } from "./schema";

type TalkRef = { id: number; title: string };

/** One attempt to deliver an email, and what was answered. */
export type DeliveryView = { id: number; outcome: DeliveryOutcome; response: string; at: string };

/** An email as lists show it. Instants are RFC 3339, UTC. */
export type ListedEmail = {
  id: number;
  status: EmailStatus;
  to: string;
  /** Its subject; where it is not composed yet, what it will be about. */
  title: string;
  dueAt: string;
  doneAt: string | null;
  attempts: number;
  /** Why it was cancelled. */
  note: string;
  lastAnswer: DeliveryView | null;
};

/** A page of emails, newest first, with the addresses of its neighbours where there are any. */
export type EmailPage = IdPage<ListedEmail>;

/** A comment that an email tells of. */
export type NotificationView = {
  id: number;
  kind: NotificationKind;
  comment: { id: number; number: number | null; status: CommentStatus; authorName: string; talk: TalkRef };
};

/** An email as its own page shows it. */
export type EmailView = ListedEmail & {
  kind: EmailKind;
  createdAt: string;
  talk: TalkRef | null;
  address: { id: number; suppressedAt: string | null; optedOutAt: string | null };
  /** What it says, where it is kept here. */
  text: string | null;
  html: string | null;
  /** The first ones, of `notificationCount`. */
  notifications: NotificationView[];
  notificationCount: number;
  /** The latest ones, of `deliveryCount`. */
  deliveries: DeliveryView[];
  deliveryCount: number;
};

/** How the outbox is doing. */
export type MailSummary = {
  counts: Record<CountedStatus, number>;
  /** The mail server's host and port; null where email is kept. */
  server: string | null;
  outage: Outage | null;
};

export const countedStatuses = ["waiting", "sending", "failed", "kept"] as const satisfies EmailStatus[];
export type CountedStatus = (typeof countedStatuses)[number];

/** The mail server could not be used lately: since when, and what it said last. */
export type Outage = { since: string; answer: string };

export const deliveryColumns = { id: true, outcome: true, response: true, at: true } as const;

type DeliveryFacts = Omit<DeliveryView, "at"> & { at: Date };

export const toDelivery = ({ id, outcome, response, at }: DeliveryFacts): DeliveryView => ({
  id,
  outcome,
  response,
  at: at.toISOString(),
});

export const listedEmailColumns = {
  id: true,
  kind: true,
  status: true,
  subject: true,
  dueAt: true,
  doneAt: true,
  attempts: true,
  note: true,
  emailAddress: { select: { address: true } },
  talk: { select: { id: true, title: true } },
} as const;

type EmailFacts = {
  id: number;
  kind: EmailKind;
  status: EmailStatus;
  subject: string;
  dueAt: Date;
  doneAt: Date | null;
  attempts: number;
  note: string;
  emailAddress: { address: string };
  talk: TalkRef | null;
};

/** An email from the columns above. */
export const toListedEmail = (row: EmailFacts, lastAnswer: DeliveryView | null): ListedEmail => ({
  id: row.id,
  status: row.status,
  to: row.emailAddress.address,
  title: row.subject || aboutOf(row),
  dueAt: row.dueAt.toISOString(),
  doneAt: row.doneAt?.toISOString() ?? null,
  attempts: row.attempts,
  note: row.note,
  lastAnswer,
});

const aboutOf = ({ kind, talk }: Pick<EmailFacts, "kind" | "talk">) =>
  talk ? `${kindNames[kind]}: ${talk.title}` : kindNames[kind];

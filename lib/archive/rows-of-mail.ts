/** The lines of the files about email. */
import { z } from "zod";
import { DeliveryOutcome, EmailKind, EmailStatus, NotificationKind } from "@/lib/db/generated/sqlite/enums";
import { id, instant, integer, words } from "./columns";

export const subscriptionRow = z.strictObject({
  id,
  talkId: id,
  emailAddressId: id,
  token: words,
  createdAt: instant,
  confirmedAt: instant.nullable(),
  endedAt: instant.nullable(),
  lapsedAt: instant.nullable(),
});

export const serverErrorRow = z.strictObject({
  id,
  fingerprint: words,
  message: words,
  stack: words,
  place: words,
  count: integer,
  reportedCount: integer,
  firstAt: instant,
  lastAt: instant,
  quietUntil: instant,
});

export const emailRow = z.strictObject({
  id,
  kind: z.enum(EmailKind),
  emailAddressId: id,
  talkId: id.nullable(),
  serverErrorId: id.nullable(),
  speakerId: id.nullable(),
  browser: words.nullable(),
  openKey: words.nullable(),
  status: z.enum(EmailStatus),
  readyAt: instant,
  dueAt: instant,
  attempts: integer,
  leaseOwner: words.nullable(),
  leaseUntil: instant.nullable(),
  subject: words,
  text: words.nullable(),
  html: words.nullable(),
  note: words,
  createdAt: instant,
  doneAt: instant.nullable(),
});

export const notificationRow = z.strictObject({
  id,
  kind: z.enum(NotificationKind),
  commentId: id,
  emailAddressId: id,
  emailId: id,
  createdAt: instant,
});

export const deliveryRow = z.strictObject({
  id,
  emailId: id,
  at: instant,
  outcome: z.enum(DeliveryOutcome),
  response: words,
});

export const moderationLinkRow = z.strictObject({
  hash: words,
  commentId: id,
  speakerId: id,
  expiresAt: instant,
  usedAt: instant.nullable(),
});

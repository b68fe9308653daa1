/** What an archive consists of. `docs/archive-format.md` tells it to people; tests hold it, the models and the document together. */
import type { z } from "zod";
import type { Row } from "./columns";
import { auditEntryRow } from "./rows-of-audit";
import {
  deliveryRow,
  emailRow,
  moderationLinkRow,
  notificationRow,
  serverErrorRow,
  subscriptionRow,
} from "./rows-of-mail";
import {
  emailAddressRow,
  photoRow,
  recoveryCodeRow,
  secondFactorRow,
  speakerRow,
  tokenRow,
} from "./rows-of-people";
import { aliasRow, commentRow, decisionRow, talkRow } from "./rows-of-talks";

/** A file of lines, ordered by the first of their columns, the key. */
export type ArchiveFile = {
  name: string;
  table: string;
  row: z.ZodObject;
  /** Archives from before there were such rows are read as well. */
  mayBeMissing?: true;
  /** What columns hold that archives from before do not have. */
  missingColumns?: Row;
};

export const photoFile: ArchiveFile = { name: "photos.jsonl", table: "Photo", row: photoRow };

/** In the order in which they can be brought in: nothing refers to what comes after it. */
export const archiveFiles: ArchiveFile[] = [
  photoFile,
  { name: "speakers.jsonl", table: "Speaker", row: speakerRow },
  { name: "tokens.jsonl", table: "Token", row: tokenRow },
  { name: "second-factors.jsonl", table: "SecondFactor", row: secondFactorRow },
  { name: "recovery-codes.jsonl", table: "RecoveryCode", row: recoveryCodeRow },
  { name: "email-addresses.jsonl", table: "EmailAddress", row: emailAddressRow },
  { name: "talks.jsonl", table: "Talk", row: talkRow },
  { name: "comments.jsonl", table: "Comment", row: commentRow },
  { name: "decisions.jsonl", table: "Decision", row: decisionRow },
  { name: "aliases.jsonl", table: "Alias", row: aliasRow },
  { name: "subscriptions.jsonl", table: "Subscription", row: subscriptionRow },
  { name: "server-errors.jsonl", table: "ServerError", row: serverErrorRow },
  { name: "emails.jsonl", table: "Email", row: emailRow, missingColumns: { browser: null } },
  { name: "notifications.jsonl", table: "Notification", row: notificationRow },
  { name: "deliveries.jsonl", table: "Delivery", row: deliveryRow },
  { name: "moderation-links.jsonl", table: "ModerationLink", row: moderationLinkRow },
  { name: "audit-entries.jsonl", table: "AuditEntry", row: auditEntryRow, mayBeMissing: true },
];

/** Models and columns without a place among the lines, and why. */
export const leftOut: Record<string, string> = {
  Forgetting: "It tells running servers which of their stored pages a write has changed.",
  IdempotentAnswer: "An answer is remembered for a day, and encrypted with the secret of the installation.",
  Session:
    "Its cookie is encrypted with the secret of the installation: where that moves, everybody logs in again.",
  RateLimit: "How often something was asked for lately is of no use elsewhere.",
  "Photo.bytes": "A picture is a file of its own, photos/<hash>.webp.",
};

export const columnsOf = ({ row }: ArchiveFile): string[] => Object.keys(row.shape);
export const keyOf = (file: ArchiveFile): string => columnsOf(file)[0] ?? "id";

/** Whether the key is a number that the database gives. */
export const isNumbered = (file: ArchiveFile) => keyOf(file) === "id";

export const photoName = (hash: string) => `photos/${hash}.webp`;
export const isPhotoName = (name: string) => /^photos\/[0-9a-f]{64}\.webp$/.test(name);

/** The lines of the files about people. */
import { z } from "zod";
import { MailTiming, SecondFactorKind } from "@/lib/db/generated/sqlite/enums";
import { id, instant, integer, sha256, words, yesNo } from "./columns";

/** The picture itself is `photos/<hash>.webp`. */
export const photoRow = z.strictObject({ hash: sha256, createdAt: instant });

export const speakerRow = z.strictObject({
  id,
  email: words,
  emailKey: words,
  pendingEmail: words.nullable(),
  emailToken: words.nullable(),
  emailAskedAt: instant.nullable(),
  username: words,
  passwordHash: words.nullable(),
  isAdmin: yesNo,
  name: words,
  location: words,
  bio: words,
  bioHtml: words,
  bioSummary: words,
  memberSince: instant,
  disabledAt: instant.nullable(),
  sessionVersion: integer,
  photoHash: sha256.nullable(),
  talkCount: integer,
  timeZone: words,
  heldMail: z.enum(MailTiming),
  publishedMail: z.enum(MailTiming),
  followedMail: z.enum(MailTiming),
});

export const tokenRow = z.strictObject({
  id,
  speakerId: id,
  name: words,
  hash: words,
  ending: words,
  scopes: words,
  createdAt: instant,
  expiresAt: instant.nullable(),
  lastUsedAt: instant.nullable(),
  revokedAt: instant.nullable(),
});

export const secondFactorRow = z.strictObject({
  id,
  speakerId: id,
  kind: z.enum(SecondFactorKind),
  sealed: words,
  lastStep: integer,
  uses: integer,
  createdAt: instant,
  lastUsedAt: instant,
});

export const recoveryCodeRow = z.strictObject({
  id,
  speakerId: id,
  hash: words,
  createdAt: instant,
  usedAt: instant.nullable(),
});

export const emailAddressRow = z.strictObject({
  id,
  address: words,
  addressKey: words,
  token: words,
  createdAt: instant,
  confirmedAt: instant.nullable(),
  optedOutAt: instant.nullable(),
  suppressedAt: instant.nullable(),
});

/** Every kind of deed that is written down. Names are stored: one that was used once is never given another meaning. */
import { z } from "zod";

/** What can be done, by the family that deeds are listed by. */
export const deeds = {
  comment: ["approve", "reject", "mark-as-spam", "hold", "delete"],
  talk: ["publish", "edit", "delete"],
  account: [
    "add",
    "disable",
    "enable",
    "promote",
    "demote",
    "password",
    "email",
    "ask-email",
    "keep-email",
    "second-factor-on",
    "second-factor-off",
    "recovery-codes",
  ],
  profile: ["update", "photo"],
  settings: ["mail", "resume-talk"],
  session: ["end", "end-all"],
  token: ["create", "revoke"],
  email: ["retry", "cancel", "allow-address", "renew-links"],
} as const;

export type AuditFamily = keyof typeof deeds;

/** A deed by its whole name: `comment.approve`. */
export type AuditAction = { [F in AuditFamily]: `${F}.${(typeof deeds)[F][number]}` }[AuditFamily];

export const auditFamily = z.enum(Object.keys(deeds) as [AuditFamily, ...AuditFamily[]]);

/** What a deed can be done to. `account` is a speaker's, `address` one that we write to, `outbox` all email at once. */
export const subjectKind = z.enum(["comment", "talk", "account", "token", "email", "address", "outbox"]);
export type SubjectKind = z.output<typeof subjectKind>;

/** What a deed changed. A closed shape: there is no place in it for a secret, an address or what somebody wrote. */
export const auditDetails = z.object({
  /** In whose name an operator, or whoever had a link, did it: a username. */
  as: z.string().optional(),
  /** The state before, and after. */
  from: z.string().optional(),
  to: z.string().optional(),
  /** The names of the fields that are not as they were. */
  changed: z.array(z.string()).optional(),
  /** What a token may be used for, and until when (RFC 3339; null: for ever). */
  scopes: z.array(z.string()).optional(),
  expiresAt: z.string().nullable().optional(),
  /** Of how many. */
  count: z.int().optional(),
});

export type AuditDetails = z.output<typeof auditDetails>;

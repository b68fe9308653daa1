/** What operators, and administrators (`by`), do to accounts. Whoever calls these has made sure of the right to. */
import "server-only";
import type { Actor } from "@/lib/audit/record";
import { type AccountDeed, recordAccount } from "@/lib/audit/record-account";
import { readNewPassword } from "@/lib/auth/new-password";
import { hashPassword } from "@/lib/auth/passwords";
import { deleteSecondFactor } from "@/lib/auth/second-factor/rows";
import { endSessionsOf } from "@/lib/auth/session-commands";
import { revokeAllTokens } from "@/lib/auth/token-commands";
import { db, type Tx } from "@/lib/db/client";
import { NotFound } from "@/lib/errors";
import { forget } from "@/lib/page-cache/forget";
import { tags } from "@/lib/page-cache/tags";
import { emailKey } from "@/lib/text/schema";
import { nothingPending } from "./new-email";
import type { NewSpeaker } from "./schema";
import { explainTaken } from "./taken";
import { tellOwner } from "./tell-owner";

/** Opens an account. Throws InvalidField for an email or username that is taken, and for a bad password. */
export async function addSpeaker(
  speaker: NewSpeaker,
  password: string,
  by: Actor | null = null,
): Promise<{ id: number }> {
  const passwordHash = await hashPassword(readNewPassword("password", password, speaker));
  const data = { ...speaker, emailKey: emailKey(speaker.email), passwordHash };
  return db.$transaction(async (tx) => {
    const added = await tx.speaker.create({ select: { id: true }, data }).catch(explainTaken);
    const details = { to: speaker.isAdmin ? "administrator" : "speaker" };
    const account = { id: added.id, username: speaker.username };
    await recordAccount(tx, account, { action: "account.add", by, details });
    await forget(tx, tags.username(speaker.username));
    return added;
  });
}

/** Gives an account a new password, ends its sessions, revokes its tokens, and tells its owner by email. Throws InvalidField, or NotFound. */
export async function setPassword(id: number, password: string, by: Actor | null = null) {
  const owner = await db.speaker.findUnique({ select: { username: true, email: true }, where: { id } });
  if (!owner) throw new NotFound("account");
  const passwordHash = await hashPassword(readNewPassword("password", password, owner));
  await db.$transaction(async (tx) => {
    await tx.speaker.update({ where: { id }, data: { passwordHash, ...raised, ...nothingPending } });
    await endSessionsOf(tx, id);
    await revokeAllTokens(tx, id);
    await recordAccount(tx, { id, ...owner }, { action: "account.password", by });
    await tellOwner(tx, id, "newPassword", by);
  });
}

/** Ends the account's sessions, revokes its tokens, and lets nobody log in to it. Throws NotFound. */
export const disableSpeaker = (id: number, by: Actor | null = null) =>
  db.$transaction(async (tx) => {
    const deed = { action: "account.disable", by } as const;
    await change(tx, id, deed, { disabledAt: null }, { disabledAt: new Date(), ...raised });
    await endSessionsOf(tx, id);
    await revokeAllTokens(tx, id);
  });

/** Lets somebody log in again whose account was disabled; sessions and tokens of before stay ended. Throws NotFound. */
export const enableSpeaker = (id: number, by: Actor | null = null) =>
  db.$transaction((tx) =>
    change(tx, id, { action: "account.enable", by }, { NOT: { disabledAt: null } }, { disabledAt: null }),
  );

/** Makes the speaker an administrator. Throws NotFound. */
export const promoteSpeaker = (id: number, by: Actor | null = null) =>
  db.$transaction((tx) =>
    change(tx, id, { action: "account.promote", by }, { isAdmin: false }, { isAdmin: true }),
  );

/** Makes an administrator a speaker like others, and ends the account's sessions. Throws NotFound. */
export const demoteSpeaker = (id: number, by: Actor | null = null) =>
  db.$transaction(async (tx) => {
    const deed = { action: "account.demote", by } as const;
    const isChanged = await change(tx, id, deed, { isAdmin: true }, { isAdmin: false, ...raised });
    if (isChanged) await endSessionsOf(tx, id);
  });

/**
 * Takes the second factor from an account whose speaker has lost it, and the recovery codes too, ends the account's
 * sessions, and tells its owner by email. Throws NotFound.
 */
export const removeSecondFactor = (id: number, by: Actor | null = null) =>
  db.$transaction(async (tx) => {
    if (!(await deleteSecondFactor(tx, id))) throw new NotFound("second factor");
    const columns = { id: true, username: true } as const;
    const account = await tx.speaker.update({ select: columns, where: { id }, data: raised });
    await endSessionsOf(tx, id);
    await recordAccount(tx, account, { action: "account.second-factor-off", by });
    await tellOwner(tx, id, "secondFactorOff", by);
  });

const raised = { sessionVersion: { increment: 1 } };

type Change = { disabledAt?: Date | null; isAdmin?: boolean; sessionVersion?: { increment: number } };
type Before = { disabledAt?: null; isAdmin?: boolean; NOT?: { disabledAt: null } };

// Whether it was not so already: if it was, nothing happens, and sessions opened since then live on.
async function change(tx: Tx, id: number, deed: AccountDeed, before: Before, data: Change): Promise<boolean> {
  const { count } = await tx.speaker.updateMany({ where: { id, ...before }, data });
  const account = await tx.speaker.findUnique({ select: { id: true, username: true }, where: { id } });
  if (!account) throw new NotFound("account");
  if (count > 0) await recordAccount(tx, account, deed);
  return count > 0;
}

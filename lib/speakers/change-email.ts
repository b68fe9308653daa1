/** Another email address for an account: it counts once whoever reads its mail has said so. */
import "server-only";
import { subMinutes } from "date-fns";
import { recordAccount } from "@/lib/audit/record-account";
import type { Viewer } from "@/lib/auth/viewer-type";
import { db, type Tx } from "@/lib/db/client";
import { env } from "@/lib/env";
import { InvalidField } from "@/lib/errors";
import { ensureAddress, newToken } from "@/lib/outbox/addresses";
import { openEmails, recipient } from "@/lib/outbox/open-emails";
import { emailKey } from "@/lib/text/schema";
import { moveSubscriptions } from "./move-subscriptions";
import { newEmailColumns, nothingPending } from "./new-email";
import { findOwner } from "./owner";
import { changeProvenOwner, findProvenOwner, type ProvenOwner } from "./proven-owner";
import type { EmailChange } from "./schema";
import { EMAIL_TAKEN, explainTaken } from "./taken";
import { tellOwner } from "./tell-owner";

const JUST_ASKED = "We have just written to an address for you. Please wait a minute.";

/**
 * Asks an address whether it is the viewer's, for whoever knows the password, and tells the one of now. Where there is no mail server nobody could
 * answer, and the account's own address, written otherwise, needs no asking: those change at once. Throws InvalidField,
 * or Conflict where the account was changed in the meantime.
 */
export async function changeEmail(
  viewer: Viewer,
  { email, password }: EmailChange,
  now = new Date(),
): Promise<"asked" | "changed"> {
  const owner = await findProvenOwner(viewer, "password", password);
  if (env.MAIL_URL && emailKey(email) !== owner.emailKey) {
    await ask(viewer, owner, email, now);
    return "asked";
  }
  await changeAtOnce(viewer, owner, email).catch(explainTaken);
  return "changed";
}

/** Forgets a new address that was not confirmed yet. Throws NotFound. */
export async function cancelEmailChange(viewer: Viewer) {
  const { id } = await findOwner(viewer, { id: true });
  await db.$transaction(async (tx) => {
    const isPending = { disabledAt: null, NOT: { pendingEmail: null } };
    const { count } = await tx.speaker.updateMany({ where: { id, ...isPending }, data: nothingPending });
    if (count > 0) await recordAccount(tx, viewer, { action: "account.keep-email", by: viewer });
  });
}

const changeAtOnce = (viewer: Viewer, owner: ProvenOwner, email: string) =>
  db.$transaction(async (tx) => {
    await changeProvenOwner(tx, owner, newEmailColumns(email));
    await moveSubscriptions(tx, owner.emailKey, email);
    await recordAccount(tx, owner, { action: "account.email", by: viewer });
  });

async function ask(viewer: Viewer, owner: ProvenOwner, email: string, now: Date) {
  if (owner.emailAskedAt && owner.emailAskedAt > subMinutes(now, 1))
    throw new InvalidField("email", JUST_ASKED);
  if ((await db.speaker.count({ where: { emailKey: emailKey(email) } })) > 0)
    throw new InvalidField("email", EMAIL_TAKEN);
  await db.$transaction(async (tx) => {
    await changeProvenOwner(tx, owner, { pendingEmail: email, emailToken: newToken(), emailAskedAt: now });
    await withdraw(tx, owner, now);
    const account = { kind: "account" as const, dueAt: now, speakerId: owner.id };
    await openEmails(tx, account, recipient(await ensureAddress(tx, email), `account:${owner.id}`));
    await tellOwner(tx, owner.id, "newEmail", viewer);
    await recordAccount(tx, owner, { action: "account.ask-email", by: viewer });
  });
}

// What asked before, and is not out yet: its link has stopped working.
const withdraw = (tx: Tx, { id }: ProvenOwner, now: Date) =>
  tx.email.updateMany({
    where: { kind: "account", speakerId: id, status: "waiting" },
    data: { status: "cancelled", openKey: null, doneAt: now, note: "The speaker asked once more." },
  });

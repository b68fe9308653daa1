/** What speakers want to hear by email, and when. */
import "server-only";
import { changedFields } from "@/lib/audit/changes";
import { recordAccount } from "@/lib/audit/record-account";
import type { Viewer } from "@/lib/auth/viewer-type";
import { db } from "@/lib/db/client";
import { NotFound } from "@/lib/errors";
import { mailTimings } from "./dto";
import { findOwner } from "./owner";
import type { MailSettings } from "./schema";

/** A talk whose email the viewer stopped, by a link in such an email. */
export type StoppedTalk = { subscriptionId: number; talk: { id: number; title: string } };

/** The viewer's choices, and what stands in the way of their email: for the viewer alone. Throws NotFound. */
export async function getMailSettings(viewer: Viewer) {
  const { email, emailKey, timeZone, ...settings } = await findOwner(viewer, ownerColumns);
  const [address, stopped] = await Promise.all([findAddress(emailKey), listStopped(emailKey)]);
  return {
    settings,
    timeZone,
    email,
    hasOptedOut: Boolean(address?.optedOutAt),
    isSuppressed: Boolean(address?.suppressedAt),
    stopped,
  };
}

/** Changes the viewer's choices. Who wants any email wants email again, also after stopping all of it. Throws NotFound. */
export async function saveMailSettings(viewer: Viewer, settings: MailSettings) {
  const { emailKey } = await findOwner(viewer, { emailKey: true });
  await db.$transaction(async (tx) => {
    const before = await tx.speaker.findUniqueOrThrow({ select: mailTimings, where: { id: viewer.id } });
    await tx.speaker.update({ select: { id: true }, where: { id: viewer.id }, data: settings });
    const details = { changed: changedFields(before, settings) };
    await recordAccount(tx, viewer, { action: "settings.mail", by: viewer, details });
    if (Object.values(settings).every((timing) => timing === "off")) return;
    await tx.emailAddress.updateMany({ where: { addressKey: emailKey }, data: { optedOutAt: null } });
  });
}

/** Takes back that the viewer stopped the email about a talk. Throws NotFound where it is not theirs. */
export async function resumeTalkEmail(viewer: Viewer, subscriptionId: number) {
  const { emailKey } = await findOwner(viewer, { emailKey: true });
  await db.$transaction(async (tx) => {
    const { count } = await tx.subscription.updateMany({
      where: { id: subscriptionId, emailAddress: { addressKey: emailKey } },
      data: { endedAt: null },
    });
    if (count === 0) throw new NotFound("subscription");
    await recordAccount(tx, viewer, { action: "settings.resume-talk", by: viewer });
  });
}

const ownerColumns = { email: true, emailKey: true, timeZone: true, ...mailTimings } as const;

const findAddress = (addressKey: string) =>
  db.emailAddress.findUnique({ select: { optedOutAt: true, suppressedAt: true }, where: { addressKey } });

// Without those that would stay silent all the same.
async function listStopped(addressKey: string): Promise<StoppedTalk[]> {
  const rows = await db.subscription.findMany({
    select: { id: true, talk: { select: { id: true, title: true } } },
    where: {
      emailAddress: { addressKey },
      endedAt: { not: null },
      confirmedAt: { not: null },
      lapsedAt: null,
      talk: { deletedAt: null },
    },
    orderBy: { id: "desc" },
  });
  return rows.map(({ id, talk }) => ({ subscriptionId: id, talk }));
}

import "server-only";
import { db } from "@/lib/db/client";
import { NotFound } from "@/lib/errors";
import { cutIdPage, type IdPlace, idsBeside } from "@/lib/newest-first";
import {
  type DeliveryView,
  deliveryColumns,
  type EmailPage,
  type EmailView,
  type ListedEmail,
  listedEmailColumns,
  toDelivery,
  toListedEmail,
} from "./dto";
import type { EmailListing, EmailStatus } from "./schema";

const perPage = 50;
const mostShown = 100;

/**
 * A page of emails, newest first; `path` is the list's first page. Null where nothing lies beyond the place, or the
 * newest were asked for by a place although the list's own address shows them.
 */
export async function listEmails({ status, place }: EmailListing, path: string): Promise<EmailPage | null> {
  return cutIdPage(await findEmails(status, place, perPage + 1), place, perPage, path);
}

/** The newest emails, of all or in one state. */
export const listLatestEmails = (status: EmailStatus | null, limit: number): Promise<ListedEmail[]> =>
  findEmails(status, { kind: "start" }, limit);

async function findEmails(status: EmailStatus | null, place: IdPlace, take: number): Promise<ListedEmail[]> {
  const { ids, order } = idsBeside(place);
  const rows = await db.email.findMany({
    select: listedEmailColumns,
    where: { ...(status && { status }), ...ids },
    orderBy: { id: order },
    take,
  });
  const answers = await lastAnswers(rows.map(({ id }) => id));
  return rows.map((row) => toListedEmail(row, answers.get(row.id) ?? null));
}

async function lastAnswers(emailIds: number[]): Promise<Map<number, DeliveryView>> {
  const groups = await db.delivery.groupBy({
    by: ["emailId"],
    where: { emailId: { in: emailIds } },
    _max: { id: true },
  });
  const ids = groups.flatMap(({ _max }) => _max.id ?? []);
  const rows = await db.delivery.findMany({
    select: { ...deliveryColumns, emailId: true },
    where: { id: { in: ids } },
  });
  return new Map(rows.map((row) => [row.emailId, toDelivery(row)]));
}

/** Everything about one email; of what it carries and of the attempts no more than a page can show. Throws NotFound. */
export async function getEmail(id: number): Promise<EmailView> {
  const row = await db.email.findUnique({ select: viewColumns, where: { id } });
  if (!row) throw new NotFound("email");
  const deliveries = row.deliveries.map(toDelivery);
  const { emailAddress, _count } = row;
  return {
    ...toListedEmail(row, deliveries[0] ?? null),
    kind: row.kind,
    createdAt: row.createdAt.toISOString(),
    talk: row.talk,
    address: {
      id: emailAddress.id,
      suppressedAt: emailAddress.suppressedAt?.toISOString() ?? null,
      optedOutAt: emailAddress.optedOutAt?.toISOString() ?? null,
    },
    text: row.text,
    html: row.html,
    notifications: row.notifications,
    notificationCount: _count.notifications,
    deliveries,
    deliveryCount: _count.deliveries,
  };
}

const commentColumns = {
  id: true,
  number: true,
  status: true,
  authorName: true,
  talk: { select: { id: true, title: true } },
} as const;

const viewColumns = {
  ...listedEmailColumns,
  createdAt: true,
  text: true,
  html: true,
  emailAddress: { select: { id: true, address: true, suppressedAt: true, optedOutAt: true } },
  notifications: {
    select: { id: true, kind: true, comment: { select: commentColumns } },
    orderBy: { id: "asc" },
    take: mostShown,
  },
  deliveries: { select: deliveryColumns, orderBy: { id: "desc" }, take: mostShown },
  _count: { select: { notifications: true, deliveries: true } },
} as const;

/** How the outbox is doing, for whoever runs the site. */
import "server-only";
import { db } from "@/lib/db/client";
import type { DeliveryOutcome } from "@/lib/db/generated/sqlite/enums";
import { env } from "@/lib/env";
import { type CountedStatus, countedStatuses, type MailSummary, type Outage } from "./dto";

/** The mail server's host and port, never its credentials; null where email is kept. */
const mailServer = env.MAIL_URL ? new URL(env.MAIL_URL).host : null;

/** What waits, is being sent, failed or is kept; where email goes; and whether it got there lately. */
export async function getMailSummary(): Promise<MailSummary> {
  const [counts, outage] = await Promise.all([countEmails(), findOutage()]);
  return { counts, server: mailServer, outage: mailServer ? outage : null };
}

async function countEmails(): Promise<Record<CountedStatus, number>> {
  const groups = await db.email.groupBy({
    by: ["status"],
    where: { status: { in: [...countedStatuses] } },
    _count: true,
  });
  const countOf = (status: CountedStatus) => groups.find((group) => group.status === status)?._count ?? 0;
  return {
    waiting: countOf("waiting"),
    sending: countOf("sending"),
    failed: countOf("failed"),
    kept: countOf("kept"),
  };
}

/** Null where the latest attempt reached the mail server. */
export async function findOutage(): Promise<Outage | null> {
  const latest = await findLast(["interrupted"]);
  if (latest?.outcome !== "unreachable") return null;
  const reached = await findLast(["interrupted", "unreachable"]);
  const first = await db.delivery.findFirst({
    where: { outcome: "unreachable", id: { gt: reached?.id ?? 0 } },
    orderBy: { id: "asc" },
  });
  return { since: (first ?? latest).at.toISOString(), answer: latest.response };
}

const findLast = (except: DeliveryOutcome[]) =>
  db.delivery.findFirst({ where: { outcome: { notIn: except } }, orderBy: { id: "desc" } });

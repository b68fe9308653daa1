import { ok, type Verdict, warn } from "./verdict";

/** Whether emails go out. */
export async function lookAtOutbox(): Promise<Verdict> {
  const { countOverdue, patienceMinutes } = await import("@/lib/outbox/overdue");
  const { getMailSummary } = await import("@/lib/outbox/summary");
  const [{ counts }, overdue] = await Promise.all([getMailSummary(), countOverdue(patienceMinutes)]);
  const says = `${counts.waiting} wait, ${overdue} of them for too long; ${counts.failed} failed`;
  if (overdue > 0)
    return warn(says, "Nothing sends them: start the server, or run: npm run talks -- mail flush");
  if (counts.failed === 0) return ok(says);
  return warn(
    says,
    "Read why: npm run talks -- mail list --status failed; then: npm run talks -- mail retry --failed",
  );
}

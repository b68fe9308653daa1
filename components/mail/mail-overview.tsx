import { Notice } from "@/components/ui/notice";
import { Time } from "@/components/ui/time";
import type { MailSummary } from "@/lib/outbox/dto";

/** How the outbox is doing: how much waits, where email goes, and whether it gets there. */
export const MailOverview = ({ counts, server, outage }: MailSummary) => (
  <>
    <p>
      {counts.waiting} waiting, {counts.sending} being sent, {counts.failed} failed, {counts.kept} kept.{" "}
      {server ? (
        <>
          Email goes to <strong>{server}</strong>.
        </>
      ) : (
        "Email is kept here: MAIL_URL is not set."
      )}
    </p>
    {outage && (
      <Notice tone="wrong" className="mt-4">
        The mail server has not been reached since <Time at={outage.since} />. Email waits, and is tried
        again. The last answer was: <span className="mail-answer">{outage.answer}</span>
      </Notice>
    )}
  </>
);

import { EmptyState } from "@/components/ui/empty-state";
import { Pager } from "@/components/ui/pager";
import type { EmailPage } from "@/lib/outbox/dto";
import type { EmailStatus } from "@/lib/outbox/schema";
import { EmailRow } from "./email-row";

type EmailListProps = { page: EmailPage; status: EmailStatus | null };

/** A page of emails, or a word about why there are none. */
export function EmailList({ page, status }: EmailListProps) {
  if (page.rows.length === 0)
    return <EmptyState title={nothing[status ?? "all"].title}>{nothing[status ?? "all"].text}</EmptyState>;
  return (
    <>
      <ul className="rows">
        {page.rows.map((email) => (
          <EmailRow key={email.id} email={email} />
        ))}
      </ul>
      <Pager label="Pages of emails" newer={page.newer} older={page.older} />
    </>
  );
}

const nothing: Record<EmailStatus | "all", { title: string; text: string }> = {
  all: {
    title: "No email yet.",
    text: "It begins with the first comment under a talk. Until then, send yourself a test.",
  },
  waiting: { title: "Nothing waits.", text: "Everything that was due is out." },
  sending: { title: "Nothing is being sent.", text: "This rarely takes longer than a moment." },
  sent: { title: "Nothing was sent yet.", text: "What a mail server has accepted is listed here." },
  kept: { title: "Nothing is kept.", text: "Email is kept here while there is no mail server to take it." },
  failed: { title: "Nothing has failed.", text: "What a mail server refuses for good is listed here." },
  cancelled: { title: "Nothing was cancelled.", text: "What there was no need for any more is listed here." },
};

import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { EmailList } from "@/components/mail/email-list";
import { MailFilter } from "@/components/mail/mail-filter";
import { MailForm } from "@/components/mail/mail-form";
import { MailOverview } from "@/components/mail/mail-overview";
import { requireAdmin } from "@/lib/auth/get-viewer";
import { outboxPath } from "@/lib/outbox/path";
import { listEmails } from "@/lib/outbox/queries";
import { emailListingOf } from "@/lib/outbox/schema";
import { getMailSummary } from "@/lib/outbox/summary";
import { retryFailedAction, sendTestAction } from "../actions";

export const metadata: Metadata = { title: "Email" };

export default async function MailPage({ params }: PageProps<"/admin/mail/[[...place]]">) {
  await requireAdmin(outboxPath);
  const listing = emailListingOf((await params).place) ?? notFound();
  const { status } = listing;
  const listPath = status ? `${outboxPath}/${status}` : outboxPath;
  const [summary, page] = await Promise.all([getMailSummary(), listEmails(listing, listPath)]);
  if (!page) redirect(listPath);
  return (
    <>
      <header className="page-header">
        <h1>Email</h1>
        <MailForm action={sendTestAction} label="Send me a test" />
      </header>
      <MailOverview {...summary} />
      <MailFilter path={outboxPath} status={status} />
      {status === "failed" && summary.counts.failed > 0 && (
        <div className="mb-4">
          <MailForm action={retryFailedAction} label="Retry all failed" />
        </div>
      )}
      <EmailList page={page} status={status} />
    </>
  );
}

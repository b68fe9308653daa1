import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { AuditFilter } from "@/components/audit/audit-filter";
import { AuditHeading } from "@/components/audit/audit-heading";
import { AuditList } from "@/components/audit/audit-list";
import { auditListingOf } from "@/lib/audit/listing";
import { auditListPath, auditPath } from "@/lib/audit/path";
import { listAuditEntries } from "@/lib/audit/queries";
import { requireAdmin } from "@/lib/auth/get-viewer";

export const metadata: Metadata = { title: "Audit log" };

export default async function AuditPage({ params }: PageProps<"/admin/audit/[[...place]]">) {
  await requireAdmin(auditPath);
  const listing = auditListingOf((await params).place) ?? notFound();
  const { filter } = listing;
  const page = (await listAuditEntries(listing)) ?? redirect(auditListPath(filter));
  return (
    <>
      <h1>Audit log</h1>
      <AuditFilter filter={filter} />
      <AuditHeading filter={filter} newest={page.rows[0]} />
      <AuditList page={page} filter={filter} />
    </>
  );
}

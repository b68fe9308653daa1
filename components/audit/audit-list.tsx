import { EmptyState } from "@/components/ui/empty-state";
import { Pager } from "@/components/ui/pager";
import type { AuditFilter } from "@/lib/audit/listing";
import type { AuditPage } from "@/lib/audit/queries";
import { AuditRow } from "./audit-row";

type AuditListProps = { page: AuditPage; filter: AuditFilter };

/** A page of entries, or a word about why there are none. */
export function AuditList({ page, filter }: AuditListProps) {
  if (page.rows.length === 0)
    return (
      <EmptyState title={filter.kind === "all" ? "Nothing is written down yet." : "Nothing of this kind."}>
        Each decision on a comment, each change of an account, its tokens or its settings, and each talk that
        is published, changed or deleted will be listed here.
      </EmptyState>
    );
  return (
    <>
      <ul className="rows">
        {page.rows.map((entry) => (
          <AuditRow key={entry.id} entry={entry} />
        ))}
      </ul>
      <Pager label="Pages of the audit log" newer={page.newer} older={page.older} />
    </>
  );
}

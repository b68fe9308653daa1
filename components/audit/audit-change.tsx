import { Time } from "@/components/ui/time";
import type { AuditDetails } from "@/lib/audit/actions";
import { fieldName } from "./words";

/** What a deed changed, as far as it was written down. */
export function AuditChange({ details }: { details: AuditDetails }) {
  const { changed, scopes, expiresAt, count } = details;
  const parts = [
    states(details),
    changed && (changed.length > 0 ? `changed: ${changed.map(fieldName).join(", ")}` : "nothing was changed"),
    scopes && `scopes: ${scopes.join(", ")}`,
    count !== undefined && `${count} at once`,
  ].filter(Boolean);
  if (parts.length === 0) return null;
  return (
    <p className="meta">
      {parts.join("; ")}
      {expiresAt === null && "; never expires"}
      {expiresAt && (
        <>
          ; until <Time at={expiresAt} />
        </>
      )}
    </p>
  );
}

function states({ from, to }: AuditDetails) {
  if (from && to) return `from ${from} to ${to}`;
  return (from && `was ${from}`) || (to && `now ${to}`);
}

import type { AuditEntryView } from "@/lib/audit/dto";
import type { AuditFilter } from "@/lib/audit/listing";

type AuditHeadingProps = { filter: AuditFilter; newest: AuditEntryView | undefined };

/** Says whose deeds are listed, or what they are about: by the name in the newest of them. */
export function AuditHeading({ filter, newest }: AuditHeadingProps) {
  if (filter.kind === "by")
    return (
      <p className="mb-4">
        Everything by <bdi>{newest?.actor?.name ?? `account ${filter.actorId}`}</bdi>.
      </p>
    );
  if (filter.kind !== "about") return null;
  const { kind, id } = filter.subject;
  return (
    <p className="mb-4">
      Everything about {kind} {id}
      {newest && (
        <>
          : <bdi className="audit-subject">{newest.subject.name}</bdi>
        </>
      )}
      .
    </p>
  );
}

import Link from "next/link";
import { Time } from "@/components/ui/time";
import type { AuditEntryView } from "@/lib/audit/dto";
import { auditAboutPath, auditByPath } from "@/lib/audit/path";
import { AuditChange } from "./audit-change";
import { deedName, doorNames, nobodyNames } from "./words";

type AuditRowProps = { entry: AuditEntryView };

/** An entry: what was done to what, by whom, when and from where, and the ways to more of the same. */
export const AuditRow = ({ entry }: AuditRowProps) => (
  <li>
    <p>
      <strong>{deedName(entry.action)}</strong> {entry.subject.kind === "comment" && "under "}
      <bdi className="audit-subject">{entry.subject.name}</bdi>
    </p>
    <p className="meta">
      <Doer entry={entry} /> {doorNames[entry.door]}, <Time at={entry.at} />
      {entry.address && `, from ${entry.address}`}
    </p>
    <AuditChange details={entry.details} />
    {entry.requestId && <p className="audit-request">Request {entry.requestId}</p>}
    <More entry={entry} />
  </li>
);

const Doer = ({ entry: { actor, door, details } }: AuditRowProps) => (
  <>
    {actor ? <bdi>{actor.name}</bdi> : nobodyNames[door]}
    {details.as && ` (for ${details.as})`}
  </>
);

const More = ({ entry: { actor, subject } }: AuditRowProps) => (
  <p className="audit-more">
    {subject.id !== null && (
      <Link href={auditAboutPath(subject.kind, subject.id)} prefetch={false}>
        Everything about this {subject.kind}
      </Link>
    )}
    {actor && (
      <Link href={auditByPath(actor.id)} prefetch={false}>
        Everything by <bdi>{actor.name}</bdi>
      </Link>
    )}
  </p>
);

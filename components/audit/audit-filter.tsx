import Link from "next/link";
import { auditFamily } from "@/lib/audit/actions";
import type { AuditFilter as Filter } from "@/lib/audit/listing";
import { auditListPath } from "@/lib/audit/path";
import { familyNames } from "./words";

const all: Filter[] = [
  { kind: "all" },
  ...auditFamily.options.map((family) => ({ kind: "of" as const, family })),
];

/** Which entries are listed: all, or those of one family. */
export const AuditFilter = ({ filter }: { filter: Filter }) => (
  <nav aria-label="Entries by kind" className="list-filter">
    {all.map((one) => (
      <Link
        key={auditListPath(one)}
        className="nav-link"
        href={auditListPath(one)}
        prefetch={false}
        aria-current={auditListPath(one) === auditListPath(filter) ? "page" : undefined}
      >
        {one.kind === "of" ? familyNames[one.family] : "All"}
      </Link>
    ))}
  </nav>
);

import type { Command } from "commander";
import type { AuditEntryView } from "@/lib/audit/dto";
import type { AuditSubject } from "@/lib/audit/listing";
import { auditSubject, moment, positiveNumber } from "./arguments";
import { withExamples } from "./help";
import { writeData } from "./output";
import { withDatabase } from "./with-database";

type Options = { since?: Date; by?: string; about?: AuditSubject; limit: number; before?: number };

/** Adds `talks audit`. */
export function addAudit(talks: Command) {
  const audit = talks
    .command("audit")
    .description(
      "write the newest entries of the audit log to stdout: id, when, who, door, deed, on what, its name, from which " +
        "address, details; separated by tabs",
    )
    .option("--since <moment>", "from this day or moment on", moment)
    .option("--by <email-or-username>", "what this account did")
    .option("--about <kind/id>", "what was done to this", auditSubject)
    .option("--limit <n>", "how many", positiveNumber, 50)
    .option("--before <id>", "go on after the entry with this id", positiveNumber)
    .action((options: Options) => withDatabase(() => listAudit(options)));
  withExamples(audit, "audit --since 2026-11-26 --by ann", "audit --about comment/31 --json | jq .action");
}

async function listAudit({ by, ...filter }: Options) {
  const { listAuditForOperators } = await import("@/lib/audit/queries");
  const { getAccount } = await import("@/lib/speakers/queries");
  const whose = by === undefined ? {} : { by: (await getAccount(by)).id };
  for (const entry of await listAuditForOperators({ ...filter, ...whose })) writeData(entry, cellsOf(entry));
}

const cellsOf = ({ id, at, actor, door, action, subject, address, details }: AuditEntryView) => [
  ...[id, at, actor?.name ?? "", door, action],
  subject.id === null ? subject.kind : `${subject.kind}/${subject.id}`,
  ...[subject.name, address ?? "", JSON.stringify(details)],
];

import { expect, test } from "vitest";
import type { IdPlace } from "@/lib/newest-first";
import { expectWalk } from "@/lib/testing/expect-walk";
import { plansOf } from "@/lib/testing/plans";
import type { AuditFilter } from "./listing";
import { listAuditEntries } from "./queries";

const lists: { filter: AuditFilter; index: string }[] = [
  { filter: { kind: "of", family: "token" }, index: "AuditEntry_family_id_idx" },
  { filter: { kind: "by", actorId: 7 }, index: "AuditEntry_actorId_id_idx" },
  {
    filter: { kind: "about", subject: { kind: "comment", id: 31 } },
    index: "AuditEntry_subjectKind_subjectId_id_idx",
  },
];
const places: IdPlace[] = [{ kind: "start" }, { kind: "before", id: 9 }, { kind: "after", id: 9 }];

for (const { filter, index } of lists) {
  for (const place of places) {
    test(`the log (${filter.kind}) is walked along its index from ${place.kind}`, () =>
      expectWalk("AuditEntry", index, () => listAuditEntries({ filter, place })));
  }
}

test.each(places)("the whole log is walked in the order of its ids from $kind", async (place) => {
  const [plan] = await plansOf("AuditEntry", () => listAuditEntries({ filter: { kind: "all" }, place }));
  // SQLite keeps a table in this order, and scans it from either end.
  expect(plan).toMatch(/AuditEntry_pkey|INTEGER PRIMARY KEY|^SCAN \S*AuditEntry$/);
  expect(plan).not.toMatch(/Sort|TEMP B-TREE/);
});

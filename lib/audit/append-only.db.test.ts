import { expect, inject, test } from "vitest";
import { db } from "@/lib/db/client";
import { env } from "@/lib/env";
import { runSql } from "@/lib/testing/archive/run-sql";
import { auditEntryFactory } from "@/lib/testing/factories/audit-entry";

const columns = `("id", "door", "family", "verb", "subjectKind", "subjectName")`;
const same = `SELECT "id", 'rule'${inject("provider") === "postgresql" ? '::"Door"' : ""}, 'a', 'b', 'c', 'd' FROM "AuditEntry" WHERE true`;
const changes = [
  `UPDATE "AuditEntry" SET "address" = NULL RETURNING 1`,
  `DELETE FROM "AuditEntry" RETURNING 1`,
  `INSERT INTO "AuditEntry" ${columns} ${same} ON CONFLICT ("id") DO UPDATE SET "verb" = 'b' RETURNING 1`,
];
const ofProvider = {
  sqlite: [...changes, `INSERT OR REPLACE INTO "AuditEntry" ${columns} ${same} RETURNING 1`],
  postgresql: [...changes, `TRUNCATE "AuditEntry"`],
};

test.each(ofProvider[inject("provider")])("an entry stays as it was written: %s", async (sql) => {
  await auditEntryFactory();
  const before = await db.auditEntry.findMany();
  await expect(runSql(env.DATABASE_URL, sql)).rejects.toThrow("audit entries are append-only");
  expect(await db.auditEntry.findMany()).toEqual(before);
});

test("our own client cannot change or remove one either", async () => {
  const { id } = await auditEntryFactory();
  await expect(db.auditEntry.update({ where: { id }, data: { verb: "publish" } })).rejects.toThrow();
  await expect(db.auditEntry.delete({ where: { id } })).rejects.toThrow();
  await expect(db.auditEntry.deleteMany()).rejects.toThrow();
});

/** While servers are replaced one after the other, the version before serves on the database of the new one. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

const folder = "prisma/migrations/postgresql";
// Its twin for SQLite makes tables anew where it could not change them otherwise, and says the same.
const migrations = readdirSync(folder).filter((name) => /^\d{14}_/.test(name));

const takesAway =
  /\bDROP (TABLE|COLUMN|TYPE)\b|\bRENAME\b|\bSET NOT NULL\b|\bDROP DEFAULT\b|\bALTER COLUMN .* TYPE\b/i;
const demandsMore = /\bADD COLUMN\s+"\w+"(?!.*\bDEFAULT\b).*\bNOT NULL\b/i;

/** The statements that the version before could stumble over, and that do not say since when it no longer does. */
const contracting = (sql: string) =>
  sql
    .split(/;\s*$/m)
    .filter((statement) => !/^-- Contract: nothing uses it since \d+\.\d+\.\d+/m.test(statement))
    .flatMap((statement) => statement.split("\n"))
    .filter((line) => !line.startsWith("--") && (takesAway.test(line) || demandsMore.test(line)));

// What came before the first release had no version before it.
const unreleased = ["20261121142534_mail"];

test.each(migrations.filter((name) => !unreleased.includes(name)))("%s only adds", (name) => {
  expect(contracting(readFileSync(join(folder, name, "migration.sql"), "utf8"))).toEqual([]);
});

test.each([
  'ALTER TABLE "Talk" DROP COLUMN "summary"',
  'ALTER TABLE "Talk" RENAME COLUMN "summary" TO "plain"',
  'ALTER TABLE "Talk" ADD COLUMN     "length" INTEGER NOT NULL',
  'ALTER TABLE "Talk" ALTER COLUMN "summary" SET NOT NULL',
])("%s takes something away, unless it says since when it does not", (statement) => {
  expect(contracting(`${statement};\n`)).toEqual([statement]);
  expect(contracting(`-- Contract: nothing uses it since 1.4.0\n${statement};\n`)).toEqual([]);
});

test("a column with a default, or without a value, may be added", () => {
  const sql = `ALTER TABLE "Talk" ADD COLUMN     "length" INTEGER NOT NULL DEFAULT 45,\nADD COLUMN "room" TEXT;\n`;
  expect(contracting(sql)).toEqual([]);
});

import { expect, test } from "vitest";
import { db } from "@/lib/db/client";
import type { IdPlace } from "@/lib/newest-first";
import { auditEntryFactory } from "@/lib/testing/factories/audit-entry";
import type { AuditFilter } from "./listing";
import { listAuditEntries, listAuditForOperators } from "./queries";

const start: IdPlace = { kind: "start" };
const idsOf = (page: Awaited<ReturnType<typeof listAuditEntries>>) => page?.rows.map(({ id }) => id);

test("entries are listed newest first, 50 to a page, and the pages lead there and back", async () => {
  const ids: number[] = [];
  for (let n = 0; n < 60; n++) ids.unshift((await auditEntryFactory({ family: "session" })).id);
  const filter: AuditFilter = { kind: "of", family: "session" };
  const path = "/admin/audit/of/session";
  const first = await listAuditEntries({ filter, place: start });
  expect(idsOf(first)).toEqual(ids.slice(0, 50));
  expect(first).toMatchObject({ newer: null, older: `${path}/before/${ids[49]}` });
  const second = await listAuditEntries({ filter, place: { kind: "before", id: ids[49] ?? 0 } });
  expect(idsOf(second)).toEqual(ids.slice(50));
  expect(second).toMatchObject({ newer: `${path}/after/${ids[50]}`, older: null });
});

test("an entry tells who, what, on what and how, as it was then", async () => {
  const details = JSON.stringify({ from: "held", to: "published" });
  const facts = { family: "comment", verb: "approve", subjectKind: "comment", subjectId: 31, details };
  const { id, at } = await auditEntryFactory({ ...facts, actorId: 9, actorName: "ann", requestId: "r" });
  const page = await listAuditEntries({ filter: { kind: "all" }, place: start });
  expect(page?.rows[0]).toMatchObject({
    ...{ id, at: at.toISOString(), action: "comment.approve", actor: { id: 9, name: "ann" }, door: "page" },
    ...{ subject: { kind: "comment", id: 31 }, details: { from: "held", to: "published" } },
    ...{ requestId: "r", address: null },
  });
});

test("what an archive brought in may be of another kind, and is listed as well", async () => {
  await auditEntryFactory({ family: "venue", verb: "close", details: "[not JSON", subjectKind: "venue" });
  const page = await listAuditEntries({ filter: { kind: "all" }, place: start });
  expect(page?.rows[0]).toMatchObject({ action: "venue.close", details: {} });
});

test("only what somebody did, or what was done to something, is listed", async () => {
  const wanted = await auditEntryFactory({ actorId: 77, subjectKind: "token", subjectId: 5 });
  const ofTalk = await auditEntryFactory({ actorId: 77, subjectKind: "talk", subjectId: 5 });
  await auditEntryFactory({ actorId: 78, subjectKind: "talk", subjectId: 6 });
  const by: AuditFilter = { kind: "by", actorId: 77 };
  expect(idsOf(await listAuditEntries({ filter: by, place: start }))).toEqual([ofTalk.id, wanted.id]);
  const about: AuditFilter = { kind: "about", subject: { kind: "token", id: 5 } };
  expect(idsOf(await listAuditEntries({ filter: about, place: start }))).toEqual([wanted.id]);
});

test("there is no page beyond the oldest, and an empty list is a page", async () => {
  const filter: AuditFilter = { kind: "by", actorId: 2_000_000_000 };
  expect(await listAuditEntries({ filter, place: { kind: "before", id: 1 } })).toBeNull();
  expect(await listAuditEntries({ filter, place: start })).toEqual({ rows: [], newer: null, older: null });
});

test("operators choose by whom, about what and since when together", async () => {
  const facts = { actorId: 91, subjectKind: "email", subjectId: 3 };
  await auditEntryFactory({ ...facts, at: new Date("2020-01-01") });
  const wanted = await auditEntryFactory({ ...facts, at: new Date("2020-01-02") });
  const later = await auditEntryFactory({ ...facts, at: new Date("2020-01-03") });
  await auditEntryFactory({ ...facts, actorId: 92, at: new Date("2020-01-02") });
  const filter = { by: 91, about: { kind: "email", id: 3 }, since: new Date("2020-01-02"), limit: 5 };
  const ids = async (more: object) =>
    (await listAuditForOperators({ ...filter, ...more })).map(({ id }) => id);
  expect(await ids({})).toEqual([later.id, wanted.id]);
  expect(await ids({ limit: 1 })).toEqual([later.id]);
  expect(await ids({ before: later.id })).toEqual([wanted.id]);
});

test("the instant is the database's to keep, to the millisecond", async () => {
  const at = new Date("2026-11-26T17:00:00.123Z");
  const { id } = await auditEntryFactory({ at });
  expect((await db.auditEntry.findUniqueOrThrow({ where: { id } })).at).toEqual(at);
});

import { expect, test, vi } from "vitest";
import { db } from "@/lib/db/client";
import { withRequestFacts } from "@/lib/request/facts";
import { speakerFactory, viewerOf } from "@/lib/testing/factories/speaker";
import { type Actor, type Deed, recordAudit } from "./record";

const deed: Deed = { action: "talk.edit", subject: { kind: "talk", id: 7, name: "A talk" } };
// Our front is before us: it names requests, and adds the address that it sees.
vi.stubEnv("TALKS_SERVER", "1");

const headers = new Headers({ "x-request-id": "0123-4567", "x-forwarded-for": "203.0.113.9" });
const newest = () => db.auditEntry.findFirstOrThrow({ orderBy: { id: "desc" } });

function record(by: Actor | null, more: Partial<Deed> = {}) {
  return db.$transaction((tx) => recordAudit(tx, by, { ...deed, ...more }));
}

test("an entry says who, what, when, through which door and from where", async () => {
  const ann = viewerOf(await speakerFactory({ username: "ann", name: "Ann Other" }));
  const before = Date.now();
  await withRequestFacts(headers, () => record(ann, { details: { changed: ["title"] } }), "api");
  const { id, at, ...entry } = await newest();
  expect(entry).toEqual({
    ...{ actorId: ann.id, actorName: "ann", door: "api", family: "talk", verb: "edit" },
    ...{ subjectKind: "talk", subjectId: 7, subjectName: "A talk", details: '{"changed":["title"]}' },
    ...{ requestId: "0123-4567", address: "203.0.113.9" },
  });
  expect(at.getTime()).toBeGreaterThanOrEqual(before - 1);
  expect(id).toBeGreaterThan(0);
});

test("the name stays what it was", async () => {
  const speaker = await speakerFactory();
  await withRequestFacts(headers, () => record(speaker));
  await db.speaker.update({ where: { id: speaker.id }, data: { username: "somebody-else" } });
  expect(await newest()).toMatchObject({ actorId: speaker.id, actorName: speaker.username });
});

test("without a request it was an operator, and the entry says in whose name", async () => {
  const ann = await speakerFactory();
  await record(ann);
  expect(await newest()).toMatchObject({
    ...{ actorId: null, actorName: null, door: "command", requestId: null, address: null },
    details: JSON.stringify({ as: ann.username }),
  });
  await record(null);
  expect(await newest()).toMatchObject({ actorId: null, door: "command", details: "{}" });
});

test("whoever follows a link in an email is nobody, and where they are is kept", async () => {
  const ann = await speakerFactory();
  await withRequestFacts(headers, () => record(ann, { door: "mail" }));
  expect(await newest()).toMatchObject({
    ...{ actorId: null, door: "mail", address: "203.0.113.9", requestId: "0123-4567" },
    details: JSON.stringify({ as: ann.username }),
  });
});

test("on a page nothing is done by nobody", async () => {
  const count = await db.auditEntry.count();
  await expect(withRequestFacts(headers, () => record(null))).rejects.toThrow(
    "talk.edit: who does it has to be written down.",
  );
  expect(await db.auditEntry.count()).toBe(count);
});

test("what is rolled back leaves no entry", async () => {
  const count = await db.auditEntry.count();
  const failing = db.$transaction(async (tx) => {
    await recordAudit(tx, null, deed);
    throw new Error("and then it failed");
  });
  await expect(failing).rejects.toThrow("and then it failed");
  expect(await db.auditEntry.count()).toBe(count);
});

import { expect, test } from "vitest";
import { auditEntryFactory } from "@/lib/testing/factories/audit-entry";
import { heldCommentFactory } from "@/lib/testing/factories/comment";
import { speakerFactory } from "@/lib/testing/factories/speaker";
import { linesOf, talks, talksJson } from "./testing/in-process";

test("what an operator did is there, with nobody as the one who did it", async () => {
  const { id, username } = await speakerFactory();
  await talks("users", "disable", username);
  const [entry] = await talksJson("audit", "--about", `account/${id}`);
  expect(entry).toEqual({
    ...{ id: expect.any(Number), at: expect.stringMatching(/Z$/), action: "account.disable", actor: null },
    ...{ door: "command", subject: { kind: "account", id, name: username }, details: {} },
    ...{ requestId: null, address: null },
  });
});

test("what an operator does for somebody says for whom", async () => {
  const { username } = await speakerFactory({ isAdmin: true });
  const { id } = await heldCommentFactory();
  await talks("comments", "spam", String(id), "--as", username);
  expect(await talksJson("audit", "--about", `comment/${id}`)).toMatchObject([
    { action: "comment.mark-as-spam", actor: null, details: { as: username, from: "held", to: "spam" } },
  ]);
});

test("a line has cells, newest first, as many as were asked for", async () => {
  const { id: actorId, username, email } = await speakerFactory();
  const facts = { actorId, actorName: username, subjectId: 5, subjectName: "A\ttalk", address: "::1" };
  const first = await auditEntryFactory(facts);
  const second = await auditEntryFactory({ ...facts, subjectId: null, details: '{"count":2}' });
  const { out } = await talks("audit", "--by", email);
  const cells = (at: Date, ...more: unknown[]) => [at.toISOString(), username, "page", "talk.edit", ...more];
  expect(linesOf(out).map((line) => line.split("\t"))).toEqual([
    [String(second.id), ...cells(second.at, "talk", "A talk", "::1", '{"count":2}')],
    [String(first.id), ...cells(first.at, "talk/5", "A talk", "::1", "{}")],
  ]);
  expect(linesOf((await talks("audit", "--by", username, "--limit", "1")).out)).toHaveLength(1);
  const before = await talks("audit", "--by", username, "--before", String(second.id));
  expect(linesOf(before.out)).toHaveLength(1);
  expect((await talks("audit", "--by", username, "--since", "2200-01-01")).out).toBe("");
});

test("an account that is not there did nothing that could be listed", async () => {
  expect(await talks("audit", "--by", "nobody")).toEqual({
    ...{ code: 1, out: "", err: "Error: There is no such account.\n" },
  });
});

test.each([
  ["--since", "yesterday"],
  ["--since", "2026-13-01"],
  ["--about", "31"],
  ["--about", "venue/31"],
  ["--about", "comment/31/2"],
])("%s %s is misuse", async (...words) => {
  expect((await talks("audit", ...words)).code).toBe(2);
});

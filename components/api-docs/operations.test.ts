import { expect, test } from "vitest";
import { openApiDocument } from "@/lib/api/openapi";
import { curlOf } from "./curl";
import { apiDocument } from "./document";
import { operationsOf, type ShownOperation, wordsOf } from "./operations";

const document = apiDocument.parse(openApiDocument());
const operations = operationsOf(document);

function named(wanted: string): ShownOperation {
  const found = operations.find(({ id }) => id === wanted);
  if (!found) throw new Error(`no ${wanted}`);
  return found;
}

test("every operation stands under a tag that is described", () => {
  const tags = document.tags.map(({ name }) => name);
  for (const { tag } of operations) expect(tags).toContain(tag);
});

test("an operation names what it may refuse with, by status and code", () => {
  const { refusals } = named("getTalk");
  expect(refusals).toContain("404 not_found");
  expect(refusals).toContain("410 gone");
  expect(refusals.join()).not.toContain("unexpected");
});

test("an operation says who may call it", () => {
  expect(named("listTalks")).toMatchObject({ access: "everybody", scope: null });
  expect(named("publishTalk")).toMatchObject({ access: "token", scope: "write" });
  expect(named("postComment")).toMatchObject({ access: "everybody", scope: "write" });
  expect(named("createToken")).toMatchObject({ access: "password", scope: null });
  expect(named("revokeToken")).toMatchObject({ access: "token", scope: null });
});

test("the search finds an operation by its method, path, summary, scope, fields and resources", () => {
  const words = wordsOf(named("editTalk"));
  for (const word of ["patch", "/talks/{id}", "edit", "write", "venueurl", "if-match", "talk"])
    expect(words).toContain(word);
  expect(wordsOf(named("getMe"))).toContain("who");
  expect(wordsOf(named("createToken"))).toContain("newtoken");
});

test("a call is written as one types it", () => {
  const call = (id: string, example: object) =>
    curlOf("https://a.example/api/v1", named(id), { answer: null, ...example });
  expect(call("getTalk", { params: { id: 7 } })).toBe("curl https://a.example/api/v1/talks/7");
  expect(call("listTalks", { query: { limit: 10 } })).toBe('curl "https://a.example/api/v1/talks?limit=10"');
  expect(call("editTalk", { params: { id: 7 }, body: { title: "It" }, headers: { "If-Match": '"x"' } })).toBe(
    [
      "curl -X PATCH https://a.example/api/v1/talks/7",
      '-H "Authorization: Bearer $TOKEN"',
      '-H "Content-Type: application/json"',
      '-H "If-Match: \\"x\\""',
      `-d '{"title":"It"}'`,
    ].join(" \\\n  "),
  );
  expect(call("createToken", {})).toContain('-u "$EMAIL:$PASSWORD"');
});

import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { differences, documentedHost } from "./documented/differences";
import { placeOf, textAt } from "./documented/places";
import { readExamples, type Shown } from "./documented/read-examples";
import { type Answer, openShell } from "./documented/shell";
import { expect, test } from "./fixtures";

const curl = fileURLToPath(new URL("./documented/curl.mjs", import.meta.url));
const examples = readExamples(readFileSync("docs/api.md", "utf8"));

type Last = { shown: Shown; answer: Answer };

test("what docs/api.md shows is what happens, call by call", async ({ site }) => {
  const { email } = site.content.accounts.documented;
  const variables: Record<string, string> = { EMAIL: email, PASSWORD: site.content.password };
  const shell = openShell(site.url, curl);
  let last: Last | null = null;
  for (const example of examples) {
    const previous: Last | null = last;
    last = await test.step(`docs/api.md:${example.line}`, (): Last | null => {
      if (example.kind === "call") return check(example.shown, shell.run(example.command, variables));
      for (const [name, shown] of example.values) variables[name] = answeredFor(shown, previous);
      return previous;
    });
  }
  shell.close();
  expect(examples.length).toBeGreaterThan(20);
});

function check(shown: Shown, answer: Answer): Last {
  const { status, ...rest } = shown;
  expect(differences(rest, answer)).toEqual([]);
  expect(answer.status).toBe(status ?? statusIn(shown.body) ?? 200);
  return { shown, answer };
}

// A problem says its status.
const statusIn = (body: unknown): number | null =>
  typeof body === "object" && body !== null && "status" in body && typeof body.status === "number"
    ? body.status
    : null;

function answeredFor(shown: string, last: Last | null): string {
  const place = last && placeOf(last.shown, shown);
  if (!place) throw new Error(`${shown} stands nowhere in the answer before`);
  return textAt(last.answer, place);
}

test("an answer that is not as shown is told; ids, times, secrets and addresses may be others", () => {
  const shown = {
    id: 7,
    title: "Shown",
    at: "2026-05-07T08:00:00.000Z",
    self: `${documentedHost}/api/v1/talks/7`,
    tags: ["a"],
  };
  const same = {
    ...shown,
    id: 8,
    at: "2026-11-21T09:00:00.000Z",
    self: `${documentedHost}/api/v1/talks/8`,
    more: 1,
  };
  expect(differences(shown, same)).toEqual([]);
  for (const wrong of [
    { id: "7" },
    { title: "Answered" },
    { at: "yesterday" },
    { self: `${documentedHost}/talks/8` },
    { tags: [] },
    { title: undefined },
  ])
    expect(differences(shown, { ...same, ...wrong })).toHaveLength(1);
});

test("a call without an answer, an answer to nothing and a call that curl would read otherwise are refused", ({
  site,
}) => {
  expect(() => readExamples("```sh\ncurl x\n```\n")).toThrow("a call without an answer");
  expect(() => readExamples("```json\n{}\n```\n")).toThrow("an answer to nothing");
  const shell = openShell(site.url, curl);
  expect(() => shell.run(`curl --retry 3 ${documentedHost}/api/v1/me`, {})).toThrow("--retry");
  expect(() => shell.run("curl https://elsewhere.example/", {})).toThrow("one address at");
  expect(() => shell.run(`curl ${documentedHost}/api/v1/talks/$TALK`, {})).toThrow("TALK");
  shell.close();
});

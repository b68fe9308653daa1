import { expect, test } from "vitest";
import { StoredPage } from "./stored-page";

const contents = {
  headers: { "content-security-policy": "default-src 'none'" },
  tags: ["talk:7"],
  html: Buffer.from("<p>home</p>".repeat(200)),
  data: Buffer.from("data"),
  segments: new Map([["/_tree", Buffer.from("tree")]]),
};

const newPage = (onGrowth = (_page: StoredPage) => {}) => new StoredPage(contents, onGrowth);

test("each part of a page comes with its own type, and none that the page does not have", async () => {
  const page = newPage();
  for (const [part, body, type] of [
    [{ kind: "html" }, contents.html, "text/html; charset=utf-8"],
    [{ kind: "data" }, contents.data, "text/x-component"],
    [{ kind: "segment", segment: "/_tree" }, Buffer.from("tree"), "text/x-component"],
  ] as const) {
    const made = await page.part(part)?.in("identity");
    expect(made?.body).toEqual(body);
    expect(made?.headers).toEqual(expect.arrayContaining(["Content-Type", type, "default-src 'none'"]));
  }
  expect(page.part({ kind: "segment", segment: "/other" })).toBeNull();
  expect(new StoredPage({ ...contents, data: null }, () => undefined).part({ kind: "data" })).toBeNull();
});

test("its tags, and the one of every page, are not sent", async () => {
  const page = newPage();
  expect(page.tags).toEqual(["everything", "talk:7"]);
  const made = await page.part({ kind: "html" })?.in("identity");
  expect(made?.headers.join("\n")).not.toContain("talk:7");
});

test("it counts all its bodies as memory, and says so when it has grown by another encoding", async () => {
  const sizes: number[] = [];
  const page = newPage(({ bytes }) => sizes.push(bytes));
  const before = page.bytes;
  expect(before).toBeGreaterThan(contents.html.length + contents.data.length + "tree".length);
  const compressed = await page.part({ kind: "html" })?.in("br");
  expect(page.bytes).toBeGreaterThanOrEqual(before + (compressed?.body.length ?? 0));
  expect(sizes).toEqual([page.bytes]);
});

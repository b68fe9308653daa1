import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { plainPage } from "./plain-page";

test("a plain page needs a style sheet, and nothing else", () => {
  const page = plainPage("Stopped", "<p>Nothing more is sent.</p>");
  expect(page).toContain("<title>Stopped · Talks</title>");
  expect(page).toContain("<h1>Stopped</h1>\n<p>Nothing more is sent.</p>\n</main>");
  const [sheet, ...more] = [...page.matchAll(/<link[^>]+href="\/([^"]+)"/g)].map(([, name]) => name);
  expect(more).toEqual([]);
  expect(readFileSync(`public/${sheet}`, "utf8")).toContain(".brand {");
  expect(page).not.toMatch(/<script|<style|style=/);
});

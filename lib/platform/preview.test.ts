import { expect, test } from "vitest";
import { asPreview, previewSchema } from "./preview";

test.each(["main", "feature/Größer & schöner", "x".repeat(250), "…", "a-b", "a_b", "A-B"])(
  "the schema of %s is a name that needs no quotes, and fits",
  (branch) => expect(previewSchema(branch)).toMatch(/^preview_[a-z0-9_]{1,49}$/),
);

test("branches that read alike have schemas of their own", () => {
  const branches = ["a-b", "a_b", "A-B", `${"x".repeat(60)}1`, `${"x".repeat(60)}2`];
  expect(new Set(branches.map(previewSchema)).size).toBe(branches.length);
});

test("settings that were a preview's already stay the same", () => {
  const once = asPreview({ PREVIEW: "a", DATABASE_URL: "postgresql://localhost/talks?sslmode=require" });
  expect(once.DATABASE_URL).toContain("sslmode=require");
  expect(asPreview(once)).toEqual(once);
});

test("a preview on SQLite keeps its file", () => {
  expect(asPreview({ PREVIEW: "a", DATABASE_URL: "file:./data/a.db" }).DATABASE_URL).toBe("file:./data/a.db");
});

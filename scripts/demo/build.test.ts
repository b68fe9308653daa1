import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { digestOf } from "./build";

test("the digest changes with a file's text, with a new file, and with nothing else", () => {
  const folder = mkdtempSync(join(tmpdir(), "talks-digest-"));
  mkdirSync(join(folder, "deep"));
  writeFileSync(join(folder, "deep/page.tsx"), "one");
  const first = digestOf([folder]);
  expect(digestOf([folder, join(folder, "missing")])).toBe(first);
  writeFileSync(join(folder, "deep/page.test.tsx"), "a test");
  expect(digestOf([folder])).toBe(first);
  writeFileSync(join(folder, "deep/page.tsx"), "two");
  expect(digestOf([folder])).not.toBe(first);
  writeFileSync(join(folder, "deep/page.tsx"), "one");
  writeFileSync(join(folder, "more.tsx"), "");
  expect(digestOf([folder])).not.toBe(first);
  rmSync(folder, { recursive: true });
});

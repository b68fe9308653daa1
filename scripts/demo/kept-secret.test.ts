import { mkdtempSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { keptSecret } from "./kept-secret";

test("a secret is made once, and nobody else can read it", () => {
  const path = join(mkdtempSync(join(tmpdir(), "talks-secret-")), "data/secret");
  const secret = keptSecret(path);
  expect(secret.length).toBeGreaterThanOrEqual(32);
  expect(keptSecret(path)).toBe(secret);
  expect(statSync(path).mode & 0o077).toBe(0);
});

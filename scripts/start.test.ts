import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { ended, startScript } from "@/lib/testing/child";

const folder = mkdtempSync(join(tmpdir(), "talks-start-"));
const build = join(folder, "build");
mkdirSync(build);
writeFileSync(join(build, "BUILD_ID"), "x");

const ready = {
  NEXT_DIST_DIR: build,
  AUTH_SECRET: "a secret that is only good for tests",
  DATABASE_URL: `file:${join(folder, "empty.db")}`,
};

test.each([
  ["there is no build", { NEXT_DIST_DIR: join(folder, "nothing") }, "Run `npm run build` first."],
  ["there is no secret", { AUTH_SECRET: "" }, "AUTH_SECRET is not set."],
  ["the database is not migrated", {}, "Run `npm run talks -- migrate` first."],
])("the server does not start where %s, and says what to do", async (_case, env, advice) => {
  const { code, output } = await ended(startScript("scripts/start.ts", [], { ...ready, ...env }));
  expect(output).toContain(advice);
  expect(code).toBe(1);
});

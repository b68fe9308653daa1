import { existsSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { platform } from "./testing/deployment";

const { scripts } = JSON.parse(readFileSync("package.json", "utf8")) as { scripts: Record<string, string> };

test("a platform installs what is locked, and builds by a script that there is", () => {
  expect(platform.installCommand).toBe("npm ci");
  expect(Object.keys(scripts)).toContain(platform.buildCommand.replace("npm run ", ""));
});

test("functions with settings of their own, and what the cron calls, are there", () => {
  for (const file of Object.keys(platform.functions)) expect(existsSync(file), file).toBe(true);
  for (const { path } of platform.crons) expect(existsSync(`app${path}/route.ts`), path).toBe(true);
});

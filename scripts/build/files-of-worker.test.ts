import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { filesOfWorker } from "./files-of-worker.mjs";

const rendering = `import { toHtml, toSafeTree } from "./lib/markdown/pipeline.mjs";
await import("./lib/markdown/worker.mjs");
console.log(toHtml(toSafeTree("A **table**, [linked](https://example.com)", "")));`;

test("the Markdown worker starts where there is nothing but its files", async () => {
  const folder = mkdtempSync(join(tmpdir(), "talks-worker-"));
  for (const file of await filesOfWorker()) cpSync(file, join(folder, file));
  const html = execFileSync(process.execPath, ["--input-type=module", "--eval", rendering], { cwd: folder });
  rmSync(folder, { recursive: true });
  expect(html.toString()).toContain("<strong>table</strong>");
});

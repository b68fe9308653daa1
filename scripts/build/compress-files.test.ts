import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { afterAll, expect, test } from "vitest";
import { compressFiles } from "./compress-files";

const folder = mkdtempSync(join(tmpdir(), "talks-files-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test("text files get compressed twins, at any depth; small ones and pictures do not", async () => {
  mkdirSync(join(folder, "chunks"));
  const script = join(folder, "chunks", "page.js");
  const [picture, small] = [join(folder, "photo.webp"), join(folder, "small.css")];
  const content = "console.log('talks');".repeat(100);
  for (const path of [script, picture]) writeFileSync(path, content);
  writeFileSync(small, "a{}");
  await compressFiles(folder);
  expect(brotliDecompressSync(readFileSync(`${script}.br`)).toString()).toBe(content);
  expect(gunzipSync(readFileSync(`${script}.gz`)).toString()).toBe(content);
  for (const path of [picture, small]) expect(existsSync(`${path}.br`)).toBe(false);
});

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { type Content, contentOf, craftArchive, speakerLine, zipOf } from "@/lib/testing/archive/crafted";
import { type Manifest, manifestName, mostBytesInPhoto } from "./manifest";
import { openArchive, verifyArchive } from "./open-archive";

const folder = mkdtempSync(join(tmpdir(), "talks-archive-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const picture = `photos/${"a".repeat(64)}.webp`;
const whole: Content = {
  "speakers.jsonl": speakerLine({ bio: "words ".repeat(500) }),
  [picture]: "a picture",
};

async function verify(path: string) {
  const archive = await openArchive(path);
  await verifyArchive(archive).finally(archive.close);
}

test("a whole archive is verified", async () => {
  await verify(await craftArchive(folder, whole));
});

test("a byte that is not what it was is noticed, wherever it makes a difference", async () => {
  const path = await craftArchive(folder, whole);
  const bytes = readFileSync(path);
  const before = await contentOf(path);
  const damaged = join(folder, "damaged.zip");
  const step = 29;
  let noticed = 0;
  for (let at = 0; at < bytes.length; at += step) {
    const copy = Buffer.from(bytes);
    copy.writeUInt8(copy.readUInt8(at) ^ 0x10, at);
    writeFileSync(damaged, copy);
    const isWhole = await verify(damaged).then(
      () => true,
      () => false,
    );
    if (isWhole) expect(await contentOf(damaged)).toEqual({ ...before, [manifestName]: expect.anything() });
    else noticed += 1;
  }
  expect(noticed).toBeGreaterThan(bytes.length / step / 3);
}, 30_000);

test("an archive that was cut off is noticed", async () => {
  const path = await craftArchive(folder, whole);
  const bytes = readFileSync(path);
  for (const length of [0, 1, 100, Math.floor(bytes.length / 2), bytes.length - 1]) {
    writeFileSync(path, bytes.subarray(0, length));
    await expect(verify(path)).rejects.toThrow(/This is no whole ZIP file/);
  }
});

test("what is no archive is told from one that is", async () => {
  await expect(verify(join(folder, "nowhere.zip"))).rejects.toThrow(/ENOENT/);
  await expect(verify(await zipOf(folder, { "a.txt": "a" }))).rejects.toThrow(
    "The archive lacks manifest.json.",
  );
  await expect(verify(await zipOf(folder, { [manifestName]: "{" }))).rejects.toThrow(
    "The manifest is not JSON.",
  );
  await expect(verify(await zipOf(folder, { [manifestName]: "[1]" }))).rejects.toThrow(/no archive of Talks/);
});

const altered = (change: (manifest: Manifest) => object) => craftArchive(folder, whole, change);
const withFiles = (change: (files: Manifest["files"]) => object[]) =>
  altered((manifest) => ({ ...manifest, files: change(manifest.files) }));

test.each([
  ["another version", () => altered((manifest) => ({ ...manifest, version: 2 })), /version 2 of the format/],
  ["another format", () => altered((manifest) => ({ ...manifest, format: "zip" })), /no archive of Talks/],
  [
    "a manifest with more in it",
    () => altered((manifest) => ({ ...manifest, more: 1 })),
    /manifest is not valid/,
  ],
  ["no list of files", () => altered(({ files: _, ...manifest }) => manifest), /manifest is not valid/],
  ["a wrong checksum", () => wrong({ sha256: "0".repeat(64) }), /speakers.jsonl is damaged: its checksum/],
  ["a wrong count of lines", () => wrong({ lines: 2 }), /speakers.jsonl has 1 lines, and 2/],
  ["no count of lines", () => wrong({ lines: null }), /wrong about the lines of speakers.jsonl/],
  ["a wrong length", () => wrong({ bytes: 3 }), /speakers.jsonl is not as long as/],
  ["a file listed twice", () => withFiles((files) => [...files, ...files]), /lists a file twice/],
  ["a file not listed", () => withFiles((files) => files.slice(1)), /does not list photos.jsonl/],
  ["an extra file", () => craftArchive(folder, whole, without(picture)), /holds photos\/a+.webp, which/],
  [
    "a file of another name",
    () => craftArchive(folder, { "notes.txt": "x" }),
    /lists notes.txt, which no archive/,
  ],
  [
    "a missing file",
    () => listing("photos/".concat("b".repeat(64), ".webp")),
    /archive lacks photos\/b+.webp/,
  ],
  ["a path out of the archive", () => listing("photos/../../x.webp"), /which no archive holds/],
  ["a picture that is too large", () => craftArchive(folder, { [picture]: huge }), /webp is too large/],
])("%s is refused", async (_what, archive, message) => {
  await expect(verify(await archive())).rejects.toThrow(message);
});

const huge = Buffer.alloc(mostBytesInPhoto + 1);

const wrong = (facts: Partial<Manifest["files"][number]>) =>
  withFiles((files) => files.map((file) => (file.name === "speakers.jsonl" ? { ...file, ...facts } : file)));

const without = (gone: string) => (manifest: Manifest) => ({
  ...manifest,
  files: manifest.files.filter(({ name }) => name !== gone),
});

const listing = (name: string) =>
  withFiles((files) => [...files, { name, lines: null, bytes: 0, sha256: "0".repeat(64) }]);

test("a ZIP that says less of a file than there is in it is refused before it fills the memory", async () => {
  const path = await craftArchive(folder, { "emails.jsonl": Buffer.alloc(5_000_000, "x") });
  const bytes = readFileSync(path);
  const claimed = Buffer.alloc(4);
  claimed.writeUInt32LE(5_000_000);
  for (let at = bytes.indexOf(claimed); at !== -1; at = bytes.indexOf(claimed, at + 1))
    bytes.writeUInt32LE(10, at);
  writeFileSync(path, bytes);
  await expect(verify(path)).rejects.toThrow(/emails.jsonl is not as long as the manifest says/);
});

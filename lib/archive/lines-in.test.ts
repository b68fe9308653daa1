import { expect, test } from "vitest";
import { speakerLine } from "@/lib/testing/archive/crafted";
import { archiveFiles } from "./files";
import { rowsIn } from "./lines-in";
import { mostBytesInLine } from "./manifest";

const [speakers] = archiveFiles.filter(({ name }) => name === "speakers.jsonl");

async function* inPieces(bytes: Buffer, size: number) {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function read(content: string | Buffer, size = 1000) {
  if (!speakers) throw new Error("there is no file of speakers");
  const rows: unknown[] = [];
  for await (const { row } of rowsIn(speakers, inPieces(Buffer.from(content), size))) rows.push(row);
  return rows;
}

test.each([1, 2, 7, 1000])("lines are put together again from pieces of %i bytes", async (size) => {
  const lines = [speakerLine({ name: "Zoë 🦜 \u2028 x" }), speakerLine({ id: 2 }), speakerLine({ id: 30 })];
  expect(await read(lines.join(""), size)).toEqual(lines.map((line) => JSON.parse(line)));
});

test("a column that archives of before did not have is filled in", async () => {
  const emails = archiveFiles.find(({ name }) => name === "emails.jsonl");
  if (!emails) throw new Error("there is no file of emails");
  const at = "2026-04-09T17:30:00.000Z";
  const before = {
    ...{ id: 1, kind: "account", emailAddressId: 1, talkId: null, serverErrorId: null, speakerId: 1 },
    ...{ openKey: null, status: "sent", readyAt: at, dueAt: at, attempts: 1, leaseOwner: null },
    ...{ leaseUntil: null, subject: "", text: null, html: null, note: "", createdAt: at, doneAt: at },
  };
  const rows: unknown[] = [];
  for (const line of [before, { ...before, browser: "Firefox on Linux" }])
    for await (const { row } of rowsIn(emails, inPieces(Buffer.from(`${JSON.stringify(line)}\n`), 1000)))
      rows.push(row);
  expect(rows).toMatchObject([{ browser: null }, { browser: "Firefox on Linux" }]);
});

test("a file without a line has no rows", async () => {
  expect(await read("")).toEqual([]);
});

test.each([
  ["not JSON", "{\n", "speakers.jsonl, line 2 is not JSON."],
  ["an empty line", "\n", "speakers.jsonl, line 2 is not JSON."],
  ["not UTF-8", Buffer.from([0x22, 0xff, 0x22, 0x0a]), "speakers.jsonl, line 2 is not JSON."],
  ["no object", "7\n", "speakers.jsonl, line 2 is not valid"],
  ["a column too many", speakerLine({ id: 2, isRoot: true }), "line 2 is not valid"],
  ["a column too few", speakerLine({ id: 2, name: undefined }), "line 2 is not valid: name"],
  ["another type", speakerLine({ id: 2, isAdmin: 1 }), "line 2 is not valid: isAdmin"],
  ["an unknown choice", speakerLine({ id: 2, heldMail: "never" }), "line 2 is not valid: heldMail"],
  [
    "an instant without a zone",
    speakerLine({ id: 2, memberSince: "2024-05-01T12:00:00.000" }),
    "memberSince",
  ],
  [
    "an instant in another zone",
    speakerLine({ id: 2, memberSince: "2024-05-01T12:00:00.000+02:00" }),
    "memberSince",
  ],
  [
    "an instant without milliseconds",
    speakerLine({ id: 2, memberSince: "2024-05-01T12:00:00Z" }),
    "memberSince",
  ],
  ["U+0000", speakerLine({ id: 2, name: "a\0b" }), "line 2 is not valid: name: holds a character"],
  [
    "half a surrogate pair",
    speakerLine({ id: 2, name: "\ud83e" }),
    "line 2 is not valid: name: holds a character",
  ],
  ["an id over 32 bits", speakerLine({ id: 2 ** 31 }), "line 2 is not valid: id"],
  ["an id that came before", speakerLine({ id: 1 }), "speakers.jsonl, line 2 is not in order."],
  ["the rest of a line", "{}", "speakers.jsonl does not end with a line feed."],
])("%s is refused, with its line", async (_what, second, message) => {
  const content = Buffer.concat([Buffer.from(speakerLine()), Buffer.from(second)]);
  await expect(read(content)).rejects.toThrow(message);
});

test("a line that is too long is refused before it is all there", async () => {
  const endless = Buffer.alloc(mostBytesInLine * 2, "x");
  let asked = 0;
  async function* counted() {
    for await (const piece of inPieces(endless, 65_536)) {
      asked += piece.length;
      yield piece;
    }
  }
  if (!speakers) throw new Error("there is no file of speakers");
  await expect(rowsIn(speakers, counted()).next()).rejects.toThrow(
    "speakers.jsonl has a line that is too long.",
  );
  expect(asked).toBeLessThan(mostBytesInLine + 100_000);
});

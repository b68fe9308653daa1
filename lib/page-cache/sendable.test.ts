import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { Sendable } from "./sendable";

const body = Buffer.from("A talk about talks. ".repeat(200));
const headers = { "Content-Type": "text/html", "Cache-Control": "public" };

test("each encoding is made once, of the same body, under a validator of its own", async () => {
  const grown: number[] = [];
  const sendable = new Sendable(body, headers, (bytes) => grown.push(bytes));
  const [first, second] = await Promise.all([sendable.in("br"), sendable.in("br")]);
  expect(second).toBe(first);
  expect(await sendable.in("br")).toBe(first);
  expect(brotliDecompressSync(first.body)).toEqual(body);
  const gzip = await sendable.in("gzip");
  expect(gunzipSync(gzip.body)).toEqual(body);
  const identity = await sendable.in("identity");
  expect(identity.body).toEqual(body);
  expect(new Set([first.etag, gzip.etag, identity.etag]).size).toBe(3);
  expect(grown).toEqual([first.body.length, gzip.body.length]);
});

test("the headers name the encoding and the length; a 304 repeats what is not about the body", async () => {
  const { headers: sent, headersOf304, body: compressed } = await new Sendable(body, headers).in("br");
  expect(sent).toEqual(expect.arrayContaining(["Content-Encoding", "br", String(compressed.length)]));
  expect(headersOf304).toEqual(expect.arrayContaining(["Cache-Control", "ETag"]));
  expect(headersOf304.join()).not.toContain("Content-");
});

test("a small body goes out as it is", () => {
  const small = new Sendable(Buffer.from("short"), headers);
  expect(small.in("br")).toBe(small.in("identity"));
});

test("bodies that differ differ in their validators", async () => {
  const other = new Sendable(Buffer.from("other"), headers);
  expect((await other.in("identity")).etag).not.toBe((await new Sendable(body, headers).in("identity")).etag);
});

import { expect, test } from "vitest";
import { pack, type Rendered, unpack } from "./rendered";

const page: Rendered = {
  status: 200,
  headers: { "content-security-policy": "default-src 'none'", "x-nextjs-stale-time": "30" },
  html: Buffer.from("<p>Grüße aus Łódź 🎤</p>"),
  kept: {
    tags: ["talk:7", "speaker:1"],
    data: Buffer.from([0, 1, 254, 255]),
    segments: new Map([
      ["/_tree", Buffer.from("tree")],
      ["/empty", Buffer.alloc(0)],
    ]),
  },
};

test("what is packed comes out the same, bodies as buffers", () => {
  const unpacked = unpack(pack(page));
  expect(unpacked).toEqual(page);
  const bodies = [unpacked.html, unpacked.kept?.data, unpacked.kept?.segments.get("/_tree")];
  for (const body of bodies) expect(Buffer.isBuffer(body)).toBe(true);
});

test("a page that may not be kept, or has no data, says so on the other side as well", () => {
  const { kept: _, ...answer } = page;
  expect(unpack(pack({ ...answer, status: 404, kept: null }))).toEqual({
    ...answer,
    status: 404,
    kept: null,
  });
  const withoutData = { ...page, kept: { tags: [], data: null, segments: new Map() } };
  expect(unpack(pack(withoutData))).toEqual(withoutData);
});

test("a packed page may lie anywhere in what came over the wire", () => {
  const packed = pack(page);
  const received = Buffer.concat([Buffer.from("..."), packed]).subarray(3);
  expect(unpack(received)).toEqual(page);
});

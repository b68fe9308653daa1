/** What nobody sends who means well. */
import fc from "fast-check";
import type { Json } from "./document";

export type Sent = { text: string; type: string | null };

const mostBytes = 256 * 1024;

const texts = [
  "",
  " ",
  "\u0000",
  "a\u0000b",
  "\ud800",
  "\udfff\ud800",
  "\u202egnp.exe",
  "\u2066x\u2069",
  "\ufeff",
  "\u200b",
  "\uffff",
  "👩‍👩‍👧‍👦".repeat(300),
  `e${"\u0301".repeat(400)}`,
  "\u{10ffff}",
  "<script>alert(1)</script>",
  "<img src=x onerror=alert(1)>",
  "[x](javascript:alert(1))",
  "javascript:alert(1)",
  "data:text/html,<script>1</script>",
  '\' OR 1=1; DROP TABLE "Talk"; --',
  "$1 %s %n {{7*7}}",
  "../../../../etc/passwd",
  "file:///etc/passwd",
  "http://user:pass@127.0.0.1:1/",
  "__proto__",
  "constructor",
  "true",
  "null",
  "NaN",
  "2026-02-30",
  "9".repeat(400),
  "x".repeat(70_000),
  "\r\nSet-Cookie: a=b",
  `${"[".repeat(2000)}x${"](y)".repeat(2000)}`,
  `${"> ".repeat(3000)}x`,
  "*".repeat(9000),
];

const values: Json[] = [...texts, null, true, 0, -1, 1.5, 2 ** 31, 1e308, 1e21, [], [[]], {}, { $ne: null }];

/** Any one thing that nobody expects. */
export const hostileValue = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...values) },
  { weight: 2, arbitrary: fc.constantFrom<Json>("\u0000", "a\u0000b", "\ud800", "x\udfff") },
  { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 40 }) },
  {
    weight: 1,
    arbitrary: fc.jsonValue({ maxDepth: 3 }).map((value): Json => JSON.parse(JSON.stringify(value))),
  },
);

/** Bodies that are no JSON, or none that anybody would write. */
export const hostileBody = (plain: fc.Arbitrary<Json>): fc.Arbitrary<Sent> =>
  fc.oneof(
    fc.constant({ text: `{"body":"${"x".repeat(mostBytes - 10)}"}`, type: "application/json" }),
    fc.constantFrom(...bodies.map((text): Sent => ({ text, type: "application/json" }))),
    fc
      .tuple(plain, fc.constantFrom(...types))
      .map(([value, type]) => ({ text: JSON.stringify(value), type })),
  );

const bodies = [
  "",
  "{",
  "nonsense",
  "null",
  "[]",
  "[{}]",
  '"text"',
  "7",
  "1e400",
  "NaN",
  "{'title':'x'}",
  '{"title":"x",}',
  '{"__proto__":{"isAdmin":true}}',
  '{"constructor":{"prototype":{"isAdmin":true}}}',
  '{"title":"\\ud800","venue":"x","date":"2000-01-01"}',
  '{"body":"\\u0000"}',
  '{"status":"published","status":"spam","status":7}',
  '{"decisions":[{"id":1e400,"status":"spam"}]}',
  '{"expiresIn":1e400}',
  '{"title":1e400}',
  "\ufeff{}",
  "[".repeat(20_000),
  `${'{"a":'.repeat(5000)}1${"}".repeat(5000)}`,
  `{"body":"${"x".repeat(mostBytes - 11)}"}`,
  `{${Array.from({ length: 8000 }, (_, n) => `"field${n}":${n}`).join(",")}}`,
];

const types = [
  null,
  "text/plain",
  "text/html",
  "application/x-www-form-urlencoded",
  "application/jsonp",
  "x",
];

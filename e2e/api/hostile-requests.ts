/** Addresses, queries and headers that nobody sends who means well. */
import fc from "fast-check";

/** Ends of an address that lead nowhere, percent-encoded. */
export const nowhere = fc.constantFrom(
  ...["true", "null", "NaN", "-1", "0", "1.5", "1e400", "2147483648", "9".repeat(40), "__proto__"],
  ..."%00 %ff %e2%28%a1 %80 ..%2f..%2fetc%2fpasswd %27%20OR%201%3D1 %3Cscript%3E %D9%A1 %F0%9F%8E%89 %".split(
    " ",
  ),
  "x".repeat(3000),
);

/** Queries that are hard to read. */
export const hostileQuery = fc.constantFrom(
  "limit=0",
  "limit=101",
  "limit=1e400",
  "limit=abc",
  "limit=",
  "limit=5&limit=6",
  "limit[]=5",
  "limit[$gt]=1",
  "__proto__=x",
  "constructor=x",
  "unknown=1",
  "%00=%00",
  "limit=%ff",
  "cursor=",
  "cursor=after~0",
  "cursor=after~99999999999",
  "cursor=before~2147483648",
  "cursor=before~2026-02-30~1",
  "cursor=after~2026-01-01~0",
  "cursor=%00",
  "cursor=after~1&cursor=after~2",
  `cursor=${"x".repeat(5000)}`,
  "year=0000",
  "year=%D9%A1%D9%A9%D9%A9%D9%A9",
  "year=2026&year=2027",
  "speaker=%00",
  "speaker=..%2f..",
  `speaker=${"a".repeat(3000)}`,
  "scope=everything",
  "talk=-1",
  "talk=1e400",
  "talk=true",
);

/** Headers that say what they should not. None of them makes anybody more than they are. */
export const hostileHeaders: fc.Arbitrary<Record<string, string>> = fc.constantFrom<Record<string, string>>(
  { "If-Match": '"nonsense"' },
  { "If-Match": "" },
  { "If-Match": '"' },
  { "If-Match": 'W/"weak", "other"' },
  { "If-Match": "x".repeat(5000) },
  { "If-None-Match": "\u00ff" },
  { "If-None-Match": ",,,," },
  { "Idempotency-Key": "" },
  { "Idempotency-Key": "two words" },
  { "Idempotency-Key": "\u00fc" },
  { "Idempotency-Key": "k".repeat(256) },
  { "X-HTTP-Method-Override": "DELETE" },
  { "X-Forwarded-Host": "evil.example", "X-Forwarded-Proto": "gopher" },
  { "X-Middleware-Subrequest": "proxy:proxy:proxy:proxy:proxy" },
  { "Next-Action": "0".repeat(42) },
  { Accept: "text/html" },
  { "Accept-Language": "\u00ff" },
  { Cookie: "next-auth.session-token=nonsense; talks_new_token=x" },
  { Origin: "https://evil.example", Authorization: "Bearer nonsense" },
);

const encoded = (text: string) => `Basic ${Buffer.from(text).toString("base64")}`;

/** What stands for nobody. */
export const authorizations = [
  "",
  "Bearer",
  "Bearer talks_",
  `Bearer talks_${"a".repeat(3000)}`,
  "Bearer \u00ff",
  "bearer null",
  "Basic",
  "Basic %%%",
  "Digest username=x",
  encoded("no colon"),
  encoded(":"),
  encoded("a\u0000b@example.com:x"),
  encoded("\u0000:\u0000"),
  encoded(`${"x".repeat(300)}@example.com:x`),
  encoded("nobody@example.com:"),
  `Basic ${Buffer.from([0xff, 0xfe, 0x3a, 0xff]).toString("base64")}`,
];

export const hostileAuthorization = fc.constantFrom(...authorizations);

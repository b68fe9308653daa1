import { expect, test } from "vitest";
import { newTokenSecret } from "@/lib/auth/token-secret";
import { scrub } from "./scrub";

const secret = "Xk3vTq9LmB2wPz7RfY5cJd8NhG4sKa6eUo1iVtCxM0w";

test.each([
  ["an email address", "No mailbox vera.visitor+talks@mail.example.com here", "No mailbox [email] here"],
  ["one in angle brackets", "550 <vera@example.com> unknown", "550 <[email]> unknown"],
  ["one in an address of ours", "/speakers/vera%40example.com", "/speakers/[email]"],
  [
    "a database's credentials",
    "postgres://talks:s3cret@db.example.com/talks",
    "postgres://[removed]@db.example.com/talks",
  ],
  ["a token in a header", "authorization: Bearer abc.def-123", "authorization: Bearer [removed]"],
  ["a password in a header", "Basic dmVyYTpzZWNyZXQ=", "Basic [removed]"],
  ["cookies", "Cookie: talks.session=abc; other=1", "Cookie: [removed]"],
  ["a long secret", `link ${secret} is over`, "link [secret] is over"],
  ["a sealed session", `${secret}.${secret}.${secret}`, "[secret]"],
])("%s is in no log", (_what, text, left) => {
  expect(scrub(text)).toBe(left);
});

test("a token of ours is in no log", () => {
  expect(scrub(`It was ${newTokenSecret()}.`)).toBe("It was [token].");
});

test.each([
  "Application 1 (process 4711) ended with SIGKILL. Another one starts at once.",
  "Talks is at https://talks.example.com:8443",
  "at decideComment (/srv/talks/.next/server/chunks/ssr/lib_comments_decide_ts_1234abcd._.js:12:34)",
  "at node_modules/@prisma/client/runtime/client.js:1:2",
  "01234567-89ab-4cde-8f01-23456789abcd",
])("what is nobody's secret stays: %s", (text) => {
  expect(scrub(text)).toBe(text);
});

// Were the time the square of the length, this would take minutes.
test.each(["a", "a.", "a-", "a@", "a%40", "A1-", "a://", "Basic ", "cookie: ", "talks_"])(
  "a long text of %j is looked through all the same",
  (piece) => {
    const text = piece.repeat(300_000 / piece.length);
    expect(scrub(text).length).toBeLessThanOrEqual(text.length * 10);
  },
);

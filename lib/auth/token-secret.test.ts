import { expect, test } from "vitest";
import { hashToken, isTokenShaped, newTokenSecret } from "./token-secret";

const known = "talks_00112233445566778899aabbccddeeff00112233792504ad";

test("a secret can be known by its looks, and no two are alike", () => {
  const secrets = Array.from({ length: 1000 }, newTokenSecret);
  expect(new Set(secrets).size).toBe(1000);
  for (const secret of secrets) {
    expect(secret).toMatch(/^talks_[0-9a-f]{48}$/);
    expect(isTokenShaped(secret)).toBe(true);
  }
});

test("the format stays what scanners were told", () => {
  expect(isTokenShaped(known)).toBe(true);
});

test("every slip of a single letter shows", () => {
  const secret = newTokenSecret();
  for (let at = 0; at < secret.length; at++) {
    const other = secret[at] === "0" ? "1" : "0";
    expect(isTokenShaped(secret.slice(0, at) + other + secret.slice(at + 1))).toBe(false);
  }
});

test.each([
  "",
  "talks_",
  `talks_${"0".repeat(48)}`,
  `Bearer ${known}`,
  `${known}\n`,
  known.toUpperCase(),
  known.slice(0, -1),
  `${known}0`,
])("%j is no secret of ours", (text) => expect(isTokenShaped(text)).toBe(false));

test("what is kept of a secret is its SHA-256", () => {
  expect(hashToken("abc")).toBe("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
});

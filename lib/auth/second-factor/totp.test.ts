import { HOTP, Secret } from "otpauth";
import { expect, test } from "vitest";
import { newTotpSecret, stepOf, totpUri } from "./totp";

// RFC 6238, appendix B: the last six of its eight digits.
const known = Secret.fromLatin1("12345678901234567890").base32;

test.each([
  [59, "287082", 1],
  [1_111_111_109, "081804", 37_037_036],
  [1_234_567_890, "005924", 41_152_263],
  [20_000_000_000, "353130", 666_666_666],
])("%i seconds after 1970 the code of the RFC's secret is %s, of step %i", (seconds, code, step) => {
  expect(stepOf(known, code, new Date(seconds * 1000))).toBe(step);
});

test.each([
  [269, null],
  [270, 10],
  [300, 10],
  [359, 10],
  [360, null],
])("the code of step 10 is known by a clock at %i seconds as of step %s", (seconds, step) => {
  const code = HOTP.generate({ secret: Secret.fromBase32(known), counter: 10 });
  expect(stepOf(known, code, new Date(seconds * 1000))).toBe(step);
});

test.each(["", "28708", "2870820", "287 082", "28708x", "287083"])("%j is no code of it", (code) => {
  expect(stepOf(known, code, new Date(59_000))).toBeNull();
});

test("an app learns the issuer, the account and the key", () => {
  const url = new URL(totpUri(known, "ann"));
  expect(url.host + decodeURIComponent(url.pathname)).toBe("totp/Talks at localhost:ann");
  expect(Object.fromEntries(url.searchParams)).toMatchObject({
    ...{ issuer: "Talks at localhost", secret: known, algorithm: "SHA1", digits: "6", period: "30" },
  });
});

test("a secret has 160 bits, and no two are alike", () => {
  const secrets = Array.from({ length: 100 }, newTotpSecret);
  expect(new Set(secrets).size).toBe(100);
  for (const secret of secrets) expect(Secret.fromBase32(secret).bytes).toHaveLength(20);
});

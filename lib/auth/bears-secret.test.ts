import { expect, test } from "vitest";
import { bearsSecret } from "./bears-secret";

const secret = "a secret of a program";

test("a header bears a secret that it names whole, and in no other way", () => {
  expect(bearsSecret(`Bearer ${secret}`, secret)).toBe(true);
  for (const other of [null, undefined, "", secret, "Bearer ", `Bearer ${secret}x`, `Basic ${secret}`])
    expect(bearsSecret(other, secret)).toBe(false);
});

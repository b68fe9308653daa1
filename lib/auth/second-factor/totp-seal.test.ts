import { addYears } from "date-fns";
import { afterEach, expect, test, vi } from "vitest";
import { openTotpSecret, sealTotpSecret } from "./totp-seal";

afterEach(() => void vi.useRealTimers());

test("a sealed secret outlives every cookie", async () => {
  const sealed = await sealTotpSecret(7, "SECRET");
  vi.useFakeTimers({ now: addYears(new Date(), 50), toFake: ["Date"] });
  expect(await openTotpSecret(7, sealed)).toBe("SECRET");
});

test.each(["", "x", "a.b.c.d.e"])("%j holds no secret", async (sealed) => {
  expect(await openTotpSecret(7, sealed)).toBeNull();
});

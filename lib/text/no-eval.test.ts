import { expect, test, vi } from "vitest";

test("in a browser no schema of ours tries to make a function of text", async () => {
  const make = vi.fn(() => {
    throw new Error("refused by the policy");
  });
  vi.stubGlobal("window", {});
  vi.stubGlobal("Function", make);
  const { passwordChange } = await import("@/lib/speakers/schema");
  const typed = { currentPassword: "a", newPassword: "b", repeatPassword: "b" };
  expect(passwordChange.safeParse(typed).success).toBe(true);
  expect(make).not.toHaveBeenCalled();
  vi.unstubAllGlobals();
});

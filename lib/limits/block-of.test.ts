import { expect, test } from "vitest";
import { blockOf } from "./block-of";

test("a client counts under its block", () => {
  expect(blockOf("203.0.113.9")).toBe("203.0.113.0/24");
  expect(blockOf("2001:db8::1")).toBe("2001:db8::/56");
});

test.each([null, undefined, "127.0.0.1", "127.3.2.1", "::1"])("%s is nobody in particular", (address) => {
  expect(blockOf(address)).toBeNull();
});

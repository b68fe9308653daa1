import { expect, test } from "vitest";
import { credentials } from "./credentials";

const password = "cat";

test("what is no email address is good for logging in, as some accounts came with it", () => {
  const typed = { email: " not-an-email ", password };
  expect(credentials.parse(typed)).toEqual({ email: "not-an-email", password, keep: false });
});

test.each(["", "  ", "a\0b", "x".repeat(255), undefined])("%j is nobody's email", (email) => {
  expect(credentials.safeParse({ email, password }).success).toBe(false);
});

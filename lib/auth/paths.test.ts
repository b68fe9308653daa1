import { expect, test } from "vitest";
import { loginPath, safeNext } from "./paths";

test.each([
  ["/", "/"],
  ["/dashboard/talks", "/dashboard/talks"],
  ["/talks/7-x?a=b&c=%2F#comment-3", "/talks/7-x?a=b&c=%2F#comment-3"],
  ["/a/../b", "/b"],
  ["/@evil.example", "/@evil.example"],
])("%j is a path of our own to return to", (next, path) => {
  expect(safeNext(next)).toBe(path);
});

test.each([
  undefined,
  null,
  7,
  ["/dashboard"],
  "",
  "dashboard",
  "https://evil.example/",
  "//evil.example",
  "///evil.example",
  "/\\evil.example",
  "\\\\evil.example",
  "/\t/evil.example",
  "/\n//evil.example",
  "/.//evil.example",
  "/a/..//evil.example",
  "/./\\evil.example",
  "/%2e//evil.example",
  " //evil.example",
  "javascript:alert(1)",
])("%j leads nowhere", (next) => {
  expect(safeNext(next)).toBeNull();
});

test("what the login page is told leads back unchanged", () => {
  const next = new URL(loginPath("/talks/7?a=1&b=2"), "http://localhost").searchParams.get("next");
  expect(next).toBe("/talks/7?a=1&b=2");
});

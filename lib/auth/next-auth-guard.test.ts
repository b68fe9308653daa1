import { NextRequest } from "next/server";
import { expect, test } from "vitest";
import { refusalOf } from "./next-auth-guard";

const asked = (path: string, init?: { method?: string; headers?: Record<string, string> }) =>
  refusalOf(new NextRequest(`http://localhost:3000/api/auth/${path}`, init));

test.each(["csrf", "session", "signin?callbackUrl=/dashboard", "signin?callbackUrl=http://localhost:3000/x"])(
  "next-auth may have %s",
  (path) => {
    expect(asked(path)).toBeNull();
  },
);

test.each(["foo", "javascript:alert(1)", "http://", "//"])("an address to come back to is no %j", (url) => {
  expect(asked(`signin?callbackUrl=${encodeURIComponent(url)}`)).toBe(400);
  expect(asked("csrf", { headers: { cookie: `next-auth.callback-url=${encodeURIComponent(url)}` } })).toBe(
    400,
  );
});

test("strangers do not write into our log", () => {
  expect(asked("_log", { method: "POST" })).toBe(404);
});

test("bodies are forms", () => {
  const headers = { "content-type": "application/json; charset=utf-8" };
  expect(asked("callback/credentials", { method: "POST", headers })).toBe(415);
});

test.each(["GET", "HEAD"])("nobody logs in by %s", (method) => {
  expect(asked("callback/credentials", { method })).toBe(405);
});

test("a posted form may log in", () => {
  expect(asked("callback/credentials", { method: "POST" })).toBeNull();
});

import { afterEach, expect, test, vi } from "vitest";
import { sourcePath } from "./import";

afterEach(() => {
  vi.unstubAllEnvs();
});

test.each([
  ["one.sqlite", "/somewhere/one.sqlite"],
  ["sqlite:///one.sqlite", "/somewhere/one.sqlite"],
  ["file:one.sqlite", "/somewhere/one.sqlite"],
  ["sqlite:////else/one.sqlite", "/else/one.sqlite"],
  ["/else/one.sqlite", "/else/one.sqlite"],
  ["postgresql+psycopg2://me@localhost/talks", "postgresql+psycopg2://me@localhost/talks"],
])("%s, typed in /somewhere, is %s", (typed, path) => {
  vi.stubEnv("INIT_CWD", "/somewhere");
  expect(sourcePath(typed)).toBe(path);
});

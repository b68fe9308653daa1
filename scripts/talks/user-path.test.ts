import { afterEach, expect, test, vi } from "vitest";
import { userPath } from "./user-path";

afterEach(() => {
  vi.unstubAllEnvs();
});

test("a file is named from the folder that the program was called from", () => {
  vi.stubEnv("INIT_CWD", "/somewhere");
  expect(userPath("talks.zip")).toBe("/somewhere/talks.zip");
  expect(userPath("/else/talks.zip")).toBe("/else/talks.zip");
  expect(userPath("-")).toBe("-");
});

import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { envSchema, readEnv } from "./env";

test(".env.example names exactly the variables that are read", () => {
  const example = readFileSync(".env.example", "utf8");
  const names = [...example.matchAll(/^#? ?([A-Z][A-Z0-9_]+)=/gm)].map(([, name]) => name);
  expect(names.sort()).toEqual(Object.keys(envSchema.shape).sort());
});

test("what is left out, or left empty, has a default", () => {
  expect(readEnv({ PORT: "" })).toMatchObject({ PORT: 3000, DATABASE_URL: "file:./data/talks.db" });
});

test.each([undefined, "http://localhost:3000", "http://127.0.0.1", "http://[::1]:3000"])(
  "limits can be off on this machine (%s)",
  (APP_URL) => expect(readEnv({ LIMITS: "off", APP_URL }).LIMITS).toBe("off"),
);

test("limits cannot be off where the site is public", () => {
  const settings = { LIMITS: "off", APP_URL: "https://talks.example.com" };
  expect(() => readEnv(settings)).toThrow("LIMITS can be off on this machine only");
  expect(readEnv({ ...settings, LIMITS: "on" }).LIMITS).toBe("on");
});

test("every bad variable is named at once", () => {
  expect(() => readEnv({ PORT: "many", DATABASE_URL: "mysql://" })).toThrow(/DATABASE_URL.*PORT/);
});

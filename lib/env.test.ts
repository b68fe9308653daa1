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

test("every bad variable is named at once", () => {
  expect(() => readEnv({ PORT: "many", DATABASE_URL: "mysql://" })).toThrow(/DATABASE_URL.*PORT/);
});

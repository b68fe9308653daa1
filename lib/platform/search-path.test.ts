import { expect, test } from "vitest";
import { readEnv } from "@/lib/env";
import { schemaOf } from "./search-path";

const url = "postgresql://talks:pass%20word@db.example.com/talks";

test("a schema in the address is where every connection looks", () => {
  const { DATABASE_URL } = readEnv({ DATABASE_URL: `${url}?sslmode=require&schema=events` });
  expect(DATABASE_URL).toBe(`${url}?sslmode=require&schema=events&options=-csearch_path%3Devents`);
  expect(schemaOf(DATABASE_URL)).toBe("events");
});

test("an address without a schema stays as it is", () => {
  expect(readEnv({ DATABASE_URL: url }).DATABASE_URL).toBe(url);
  expect(schemaOf(url)).toBeUndefined();
});

test.each(["Events", "a,public", "1st", "x".repeat(64)])("%s is no schema's name here", (schema) => {
  const asked = { DATABASE_URL: `${url}?schema=${schema}` };
  expect(() => readEnv(asked)).toThrow("DATABASE_URL must name a schema of lower-case letters, digits and _");
});

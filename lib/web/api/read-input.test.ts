import { expect, test } from "vitest";
import { z } from "zod";
import { operation } from "@/lib/api/operation";
import { AppError, NotFound } from "@/lib/errors";
import { checked, checkInput, InvalidInput, readBody } from "./read-input";

const post = (body: string, type = "application/json") =>
  new Request("http://localhost/", { method: "POST", body, headers: { "Content-Type": type } });
const codeOf = (body: string, type?: string) =>
  readBody(post(body, type)).then(
    () => null,
    (error: AppError) => error.code,
  );

test("a body is JSON, also with a charset, or nothing", async () => {
  expect(await readBody(post('{"a":1}', "Application/JSON; charset=utf-8"))).toEqual({
    text: '{"a":1}',
    value: { a: 1 },
  });
  expect(await readBody(new Request("http://localhost/", { method: "DELETE" }))).toEqual({
    text: "",
    value: {},
  });
});

test("other types, broken JSON and more than 256 KB are refused", async () => {
  expect(await codeOf("{}", "text/plain")).toBe("unsupported");
  expect(await codeOf("{}", "application/jsonp")).toBe("unsupported");
  expect(await codeOf("{")).toBe("malformed");
  expect(await codeOf(`"${"ü".repeat(128 * 1024)}"`)).toBe("too_large");
  expect(await codeOf(`"${"x".repeat(256 * 1024 - 2)}"`)).toBeNull();
});

const asked = operation({
  id: "ask",
  method: "POST",
  path: "/asked/{id}",
  tag: "Account",
  summary: "Ask",
  access: "everybody",
  params: z.strictObject({ id: z.coerce.number().int() }),
  query: z.strictObject({ limit: z.coerce.number().default(5) }),
  body: z.strictObject({ name: z.string("A name, please.") }),
});
const check = (id: string, query: string, body: unknown) =>
  checkInput(asked, { params: { id }, query: new URLSearchParams(query), body });

test("what is valid is read as the operation says", () => {
  expect(check("7", "", { name: "Ann" })).toEqual({
    params: { id: 7 },
    query: { limit: 5 },
    body: { name: "Ann" },
  });
});

test("a path that names nothing leads nowhere", () => {
  expect(() => check("seven", "", {})).toThrow(NotFound);
});

test.each([null, [], "text", 7])("a body that is %j is no object", (body) => {
  expect(() => check("7", "", body)).toThrow(AppError);
});

test("all that is wrong is told at once: in the query, twice in the query, in the body, and what is not known", () => {
  const errorsOf = (query: string, body: unknown) => {
    try {
      return check("7", query, body);
    } catch (error) {
      return error instanceof InvalidInput ? error.errors : error;
    }
  };
  expect(Object.keys(Object(errorsOf("limit=x&page=2", { surplus: 1 }))).sort()).toEqual([
    "limit",
    "name",
    "page",
    "surplus",
  ]);
  expect(errorsOf("limit=1&limit=2", { name: "Ann" })).toHaveProperty("limit");
  expect(errorsOf("constructor=1", { name: "Ann" })).toHaveProperty(
    "constructor",
    "This field is not known.",
  );
});

test("what else has to hold for a body is told in the same way", () => {
  expect(checked(z.object({ a: z.number() }), { a: 1 })).toEqual({ a: 1 });
  expect(() => checked(z.object({ a: z.number() }), {})).toThrow(InvalidInput);
});

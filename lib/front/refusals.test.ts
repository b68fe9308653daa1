import type { IncomingMessage } from "node:http";
import { expect, test } from "vitest";
import { appUrl } from "@/lib/env";
import { refusalOf } from "./refusals";

const request = (method: string, url: string, headers: Record<string, string> = {}) =>
  refusalOf({
    method,
    url,
    headers,
    rawHeaders: Object.entries(headers).flat(),
  } as unknown as IncomingMessage)?.status ?? null;

const form = { "content-type": "multipart/form-data; boundary=x", origin: appUrl };

test.each([
  ["GET", "/talks/7-flask"],
  ["HEAD", "/"],
  ["GET", "/?utm_source=%20"],
  ["GET", "/talks/%C3%BC"],
])("%s %s goes through", (method, url) => expect(request(method, url)).toBeNull());

test.each(["/talks/%ff", "/%", "/talks/%00"])("%s is not a well-formed address", (url) => {
  expect(request("GET", url)).toBe(400);
});

test("an address, and the headers, have a bound", () => {
  const many = (count: number) =>
    Object.fromEntries(Array.from({ length: count }, (_, n) => [`x-${n}`, "1"]));
  expect(request("GET", `/${"x".repeat(4095)}`)).toBeNull();
  expect(request("GET", `/${"x".repeat(4096)}`)).toBe(414);
  expect(request("GET", "/", many(100))).toBeNull();
  expect(request("GET", "/", many(101))).toBe(431);
});

test.each([
  ["PUT", "/"],
  ["DELETE", "/talks/7"],
  ["TRACE", "/api/v1/talks"],
  ["BREW", "/"],
  ["PUT", "/logout"],
])("%s %s is the wrong method", (method, url) => expect(request(method, url)).toBe(405));

test("a page takes a form, as browsers send it or as our scripts do, and nothing else", () => {
  expect(request("POST", "/talks/7", form)).toBeNull();
  expect(request("POST", "/talks/7", { ...form, "next-action": "abc" })).toBeNull();
  expect(request("POST", "/talks/7", { "content-type": "application/json" })).toBe(405);
  expect(request("POST", "/talks/7", { "next-action": "abc", "content-type": "text/plain" })).toBe(405);
});

test.each([
  ['["",{"children":["login",{}]},null,null]', null],
  ["x", 400],
  ["%", 400],
  ["{}", 400],
  ["[1]", 400],
  ['["",{}], ["",{}]', 400],
])("a script that says it is on the page %s gets %j", (state, status) => {
  const headers = { rsc: "1", "next-router-state-tree": state };
  expect(request("GET", "/login?_rsc=1", headers)).toBe(status);
});

test("a form from another site is refused; handlers decide for themselves", () => {
  expect(request("POST", "/talks/7", { ...form, origin: "https://evil.example" })).toBe(403);
  expect(request("POST", "/talks/7", { ...form, origin: "null" })).toBe(403);
  expect(request("PATCH", "/api/v1/comments/7", { origin: "https://evil.example" })).toBeNull();
});

test("what a browser says of where a form comes from counts more than the origin", () => {
  expect(request("POST", "/talks/7", { ...form, "sec-fetch-site": "same-origin" })).toBeNull();
  for (const site of ["same-site", "cross-site"])
    expect(request("POST", "/talks/7", { ...form, "sec-fetch-site": site })).toBe(403);
});

test("a body has a bound, larger where photos are uploaded, and must say its length", () => {
  const sized = (bytes: number) => ({ ...form, "content-length": String(bytes) });
  expect(request("POST", "/talks/7", sized(200_000))).toBeNull();
  expect(request("POST", "/talks/7", sized(1_000_000))).toBe(413);
  expect(request("POST", "/dashboard/profile", sized(4_200_000))).toBeNull();
  expect(request("POST", "/dashboard/profile", sized(5_000_000))).toBe(413);
  expect(request("POST", "/talks/7", { ...form, "transfer-encoding": "chunked" })).toBe(411);
  expect(request("GET", "/login", sized(20_000_000_000))).toBe(413);
  expect(request("HEAD", "/login", { "transfer-encoding": "chunked" })).toBe(411);
});

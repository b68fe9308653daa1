import { expect, test } from "vitest";
import { appUrl } from "@/lib/env";
import { isForeign, isSameOrigin } from "./same-origin";

const foreign = "https://elsewhere.example";

test.each([
  [{ "sec-fetch-site": "same-origin" }, true],
  [{ "sec-fetch-site": "none" }, true],
  [{ "sec-fetch-site": "same-site", origin: appUrl }, false],
  [{ "sec-fetch-site": "cross-site", origin: appUrl }, false],
  [{ "sec-fetch-site": "same-origin", origin: foreign }, true],
  [{ origin: appUrl }, true],
  [{ origin: "http://192.168.1.7:3000", host: "192.168.1.7:3000" }, true],
  [{ origin: "https://192.168.1.7:3000", host: "192.168.1.7:3000" }, false],
  [{ origin: foreign, host: "talks.example" }, false],
  [{ origin: "null", host: "talks.example" }, false],
  [{ origin: "", host: "" }, false],
  [{ host: "talks.example" }, false],
])("%j is from our own pages: %s", (headers: Record<string, string>, isOwn) => {
  expect(isSameOrigin(new Headers(headers))).toBe(isOwn);
});

test("a program that says nothing comes from nowhere else, and from no page of ours either", () => {
  expect(isForeign(new Headers())).toBe(false);
  expect(isForeign(new Headers({ origin: foreign }))).toBe(true);
  expect(isForeign(new Headers({ "sec-fetch-site": "same-site" }))).toBe(true);
  expect(isForeign(new Headers({ origin: appUrl }))).toBe(false);
});

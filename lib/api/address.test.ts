import { expect, test } from "vitest";
import { appUrl } from "@/lib/env";
import { apiUrl, pageUrl } from "./address";

test("addresses are absolute, and a query names what is given", () => {
  expect(apiUrl("/me")).toBe(`${appUrl}/api/v1/me`);
  expect(apiUrl("/talks", { speaker: "a&b", year: null, limit: 0, cursor: undefined })).toBe(
    `${appUrl}/api/v1/talks?speaker=a%26b&limit=0`,
  );
  expect(pageUrl("/talks/7-flask")).toBe(`${appUrl}/talks/7-flask`);
});

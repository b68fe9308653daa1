import { expect, test } from "vitest";
import { apiUrl } from "./address";
import { toList } from "./list";

test("the links of a page carry its query on, but for the cursor", () => {
  const query = new URLSearchParams("limit=2&year=2026&cursor=after~5");
  const { items, links } = toList("/talks", query, ["a", "b"], { next: "after~9", prev: null });
  expect(items).toEqual(["a", "b"]);
  expect(links).toEqual({
    self: apiUrl("/talks", { limit: 2, year: 2026, cursor: "after~5" }),
    next: apiUrl("/talks", { limit: 2, year: 2026, cursor: "after~9" }),
    prev: null,
  });
});

import { afterEach, expect, test } from "vitest";
import { storedPage } from "@/lib/testing/factories/stored-page";
import { forgetHere, pages } from "./pages";

const path = "/talks/7-flask";
const keep = (began = pages.now()) => pages.set(path, storedPage("a page", ["talk:7"]), began);

afterEach(() => pages.forget(["everything"]));

test("a write is forgotten once, however often it is told of", () => {
  const write = { key: "one-write", tags: ["talk:7"] };
  forgetHere([write]);
  keep();
  forgetHere([write]);
  expect(pages.get(path)).toBeDefined();
  forgetHere([{ ...write, key: "another" }]);
  expect(pages.get(path)).toBeUndefined();
});

test("a page whose render began before a write is not kept", () => {
  const began = pages.now();
  forgetHere([{ key: "meanwhile", tags: ["talk:7"] }]);
  keep(began);
  expect(pages.get(path)).toBeUndefined();
});

test("what is too much to name makes every page go", () => {
  keep();
  forgetHere([{ key: "brought-over", tags: ["everything"] }]);
  expect(pages.get(path)).toBeUndefined();
});

import { expect, test } from "vitest";
import { pathOfKey } from "./key";

const build = "/route-cache/APP_PAGE/67dbd2eae89c9e1f77b6e2295e4071b61e5175039eed7c924a82932103763f4f";

test("a page's key names its path", () => {
  expect(pathOfKey(`${build}/$/talks/7-flask`)).toBe("/talks/7-flask");
  expect(pathOfKey(`${build}/$/before/2014-04-09~12`)).toBe("/before/2014-04-09~12");
  expect(pathOfKey(`${build}/$/index`)).toBe("/");
});

test("the key of a cached read is no page's", () => {
  expect(pathOfKey("ba0ca29858ecba1f7fd78e4b586cc18231ec9c2f88860238d1edbd85a48c6378")).toBeNull();
});

import { expect, test } from "vitest";
import { plainAddress, publicPath } from "./public-pages";

test("public pages are known by their path, whatever the query", () => {
  for (const path of [
    "/",
    "/before/2014-04-09~12",
    "/after/2014-04-09~12",
    "/speakers/ann",
    "/speakers/ann/before/2014-04-09~12",
    "/talks/7",
    "/talks/7-flask-by-example",
    "/talks/7-flask-by-example/comments/2",
    "/api/docs",
    "/api/docs/talks",
  ]) {
    expect(publicPath(path)).toBe(path);
    expect(publicPath(`${path}?utm_source=a&x=/b`)).toBe(path);
  }
});

test("nothing else is one", () => {
  for (const url of [
    "/dashboard",
    "/login",
    "/api/v1/talks",
    "/talks",
    "/talks/7/edit",
    "/talks/7-%66lask",
    "//talks/7",
    "/talks/7/",
    "/logout",
    "/somewhere",
    "/speakers/..",
    "/talks/.",
    "/before/..",
    "/api/docs/../v1/talks",
    `/speakers/${"a".repeat(201)}`,
    "/_next/static/x.js",
  ])
    expect(publicPath(url)).toBeNull();
});

test("an address with needless percent signs has a plain one", () => {
  expect(plainAddress("/before/2014-04-09%7E12?x=%7E")).toBe("/before/2014-04-09~12?x=%7E");
  expect(plainAddress("/talks/7-%66lask")).toBe("/talks/7-flask");
  for (const url of ["/talks/7-caf%C3%A9", "/talks/7%2Fcomments", "/talks/7", "/talks/7?q=%7E"])
    expect(plainAddress(url)).toBeNull();
});

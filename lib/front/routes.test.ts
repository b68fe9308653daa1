import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { routesOf } from "./routes";

const build = mkdtempSync(join(tmpdir(), "talks-routes-"));
const manifest = {
  staticRoutes: [{ page: "/login", regex: "^/login(?:/)?$" }],
  dynamicRoutes: [
    { page: "/talks/[ref]", regex: "^/talks/([^/]+?)(?:/)?$" },
    { page: "/unsubscribe/[token]", regex: "^/unsubscribe/([^/]+?)(?:/)?$" },
    { page: "/decide/[token]/[decision]", regex: "^/decide/([^/]+?)/([^/]+?)(?:/)?$" },
  ],
};
writeFileSync(join(build, "routes-manifest.json"), JSON.stringify(manifest));
const placeOf = routesOf(build);

test.each([
  ["/login", "/login"],
  ["/talks/7-flask", "/talks/[ref]"],
  ["/talks/8", "/talks/[ref]"],
  ["/wp-login.php", "none"],
])("%s is of the route %s, however many paths there are", (path, route) => {
  expect(placeOf(path)).toEqual({ route, path });
  expect(placeOf(path)).toEqual({ route, path });
});

test.each([
  ["/unsubscribe/canary", "/unsubscribe/[token]"],
  ["/decide/canary/approve", "/decide/[token]/[decision]"],
  ["/decide/canary", "none"],
  ["/unsubscribe/canary/more", "none"],
])("the path %s holds a token, and is not told", (path, route) => {
  expect(placeOf(path)).toEqual({ route, path: null });
});

import { expect, test } from "vitest";
import { scriptsOf } from "./weigh";

test("scripts are counted once, in whatever way a page names them", () => {
  const html = `
    <link rel="preload" as="script" fetchPriority="low" href="/a.js"/>
    <link rel="preload" as="font" href="/font.woff2"/>
    <script src="/a.js" async=""></script>
    <script src="/b.js" id="_R_" async=""></script>
    <script>self.x = 1</script>`;
  expect(scriptsOf(html)).toEqual(["/a.js", "/b.js"]);
});

test("what only old browsers load is not counted", () => {
  expect(scriptsOf(`<script src="/polyfills.js" noModule=""></script>`)).toEqual([]);
});

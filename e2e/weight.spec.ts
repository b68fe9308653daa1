import type { Page } from "@playwright/test";
import { weighEmptyPage } from "@/scripts/bench/weight/empty-app";
import { mostScript, mostStyle, weigh } from "@/scripts/bench/weight/weigh";
import { expect, test } from "./fixtures";
import type { Content } from "./setup/site";

/** The public pages, which everybody reads. */
const pagesOf = ({ talks, accounts }: Content) => ({
  timeline: "/",
  talk: talks.crowded.path,
  "further comments": `${talks.crowded.path}/comments/2`,
  speaker: `/speakers/${accounts.prolific.username}`,
  documentation: "/api/docs",
});

/** Words that each library keeps in its code, however small it is made. */
const libraries = {
  "@tanstack/react-query": "No QueryClient set",
  "react-hook-form": "shouldUseNativeValidation",
  zod: "invalid_type",
};

const mostFont = 85_000;

test("a public page brings little script of its own, and little style", async ({ site }) => {
  test.setTimeout(240_000);
  const empty = await weighEmptyPage();
  for (const [name, path] of Object.entries(pagesOf(site.content))) {
    const own = await weigh(site.url + path);
    expect(own.scripts - empty.scripts, `scripts of the ${name}`).toBeLessThanOrEqual(mostScript);
    expect(own.styles, `style sheets of the ${name}`).toBeLessThan(mostStyle);
  }
});

test("the libraries of forms and moderation come to whoever works with them, and to no reader", async ({
  open,
  site,
}) => {
  const pages = pagesOf(site.content);
  const speaker = await open("speaker");
  const atWork = await scriptsOn(speaker, [pages.talk, "/dashboard/talks/new"]);
  for (const word of Object.values(libraries)) expect(atWork).toContain(word);

  const reader = await open("visitor");
  const reading = await scriptsOn(reader, Object.values(pages));
  expect(reading).toContain("Post comment");
  for (const word of Object.values(libraries)) expect(reading).not.toContain(word);
});

test("nothing moves while a page loads, and its pictures have their sizes", async ({ open, site }) => {
  for (const width of [360, 1440]) {
    const page = await open("visitor", { viewport: { width, height: 900 }, locale: "en-US" });
    await page.addInitScript(countShifts);
    for (const path of Object.values(pagesOf(site.content))) {
      await page.goto(path, { waitUntil: "networkidle" });
      expect(await page.evaluate(() => window.shifts), `shifts of ${path} at ${width}`).toEqual([]);
      await expect(page.locator("img:not([width][height])")).toHaveCount(0);
    }
  }
});

test("a page loads the two fonts it is set in, and no more than their Latin letters", async ({
  open,
  site,
}) => {
  const page = await open("visitor");
  const fonts = new Map<string, Promise<Buffer>>();
  page.on("response", (answer) => {
    if (answer.request().resourceType() === "font") fonts.set(answer.url(), answer.body());
  });
  // Nobody writes more than Latin letters there meanwhile.
  await page.goto(`/speakers/${site.content.accounts.popular.username}`, { waitUntil: "networkidle" });
  const sizes = (await Promise.all(fonts.values())).map(({ length }) => length);
  expect([...fonts.keys()]).toHaveLength(2);
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(mostFont);
});

/** All code that these pages load, to their ends and until nothing more comes. */
async function scriptsOn(page: Page, paths: string[]): Promise<string> {
  const scripts: Promise<string>[] = [];
  page.on("response", (answer) => {
    if (answer.request().resourceType() === "script" && answer.status() === 200) scripts.push(answer.text());
  });
  for (const path of paths) {
    await page.goto(path, { waitUntil: "networkidle" });
    await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
    await page.waitForLoadState("networkidle");
  }
  return (await Promise.all(scripts)).join("\n");
}

declare global {
  interface Window {
    shifts: string[];
  }
}

type Shift = PerformanceEntry & { value: number; sources: { node: Node | null }[] };

// In the browser, before the page's own scripts.
function countShifts() {
  window.shifts = [];
  const nameOf = (node: Node | null) => (node instanceof Element ? node.outerHTML : node?.textContent) ?? "";
  new PerformanceObserver((list) => {
    for (const { value, sources } of list.getEntries() as Shift[]) {
      window.shifts.push(`${value}: ${sources.map(({ node }) => nameOf(node).slice(0, 80)).join(", ")}`);
    }
  }).observe({ type: "layout-shift", buffered: true });
}

/** What a journey is told with: people in browsers of their own, whose every complaint fails the journey. */
import { type BrowserContextOptions, test as base, type Page } from "@playwright/test";
import { Complaints } from "./complaints";
import { type AccountName, type Site, siteOf } from "./setup/site";

type Open = (who?: AccountName | "visitor", options?: BrowserContextOptions) => Promise<Page>;

type Fixtures = {
  site: Site;
  complaints: Complaints;
  /** A page in a new browser context, logged in as somebody, or as a visitor. */
  open: Open;
};

export const test = base.extend<Fixtures>({
  site: async ({ browserName: _ }, use, { project }) => use(siteOf(project.name)),

  baseURL: async ({ site }, use) => use(site.url),

  complaints: async ({ site }, use) => {
    const complaints = new Complaints(site.url);
    await use(complaints);
    expect(complaints.unexpected()).toEqual([]);
  },

  open: async ({ browser, site, complaints, baseURL, contextOptions }, use) => {
    const contexts: { close(): Promise<void> }[] = [];
    await use(async (who = "visitor", options = {}) => {
      const context = await browser.newContext({ ...contextOptions, baseURL, ...options });
      contexts.push(context);
      await complaints.listenTo(context);
      if (who !== "visitor") {
        await context.addCookies(
          site.content.accounts[who].cookies.map((cookie) => onSite(cookie, site.url)),
        );
      }
      return context.newPage();
    });
    await Promise.all(contexts.map((context) => context.close()));
  },

  page: async ({ open }, use) => use(await open()),
});

export const { expect } = test;

// Playwright takes a cookie with a URL, or with a domain and a path.
const onSite = ({ path, ...cookie }: { path: string; name: string; value: string }, url: string) => ({
  ...cookie,
  url: url + path,
});

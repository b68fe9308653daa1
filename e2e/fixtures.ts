/** What a journey is told with: people in browsers of their own, whose every complaint fails the journey. */

import { type BrowserContextOptions, test as base, type Page } from "@playwright/test";
import type { ParsedMail } from "mailparser";
import { serveOnPort } from "@/lib/testing/http";
import { Complaints } from "./complaints";
import { mailTo } from "./setup/mailbox";
import { type AccountName, type Site, siteOf } from "./setup/site";

type Open = (who?: AccountName | "visitor", options?: BrowserContextOptions) => Promise<Page>;

/** Email as it arrived. */
type Mailbox = {
  /** All that came for an address, oldest first. */
  to: (address: string) => Promise<ParsedMail[]>;
  /** Settles with the first email to `address` whose subject or text matches; waits for it. */
  next: (address: string, about: string | RegExp) => Promise<ParsedMail>;
};

type Fixtures = {
  site: Site;
  mailbox: Mailbox;
  complaints: Complaints;
  /** A page in a new browser context, logged in as somebody, or as a visitor. */
  open: Open;
  /** Another site on this machine, with a page that does nothing: its port. */
  otherSite: number;
};

export const test = base.extend<Fixtures>({
  site: async ({ browserName: _ }, use, { project }) => use(siteOf(project.name)),

  baseURL: async ({ site }, use) => use(site.url),

  mailbox: async ({ site }, use) => {
    const to = (address: string) => mailTo(site.mail, address);
    const find = async (address: string, about: string | RegExp) =>
      (await to(address)).find(({ subject, text }) => isAbout(`${subject}\n${text}`, about));
    await use({
      to,
      next: async (address, about) => {
        await expect
          .poll(async () => (await find(address, about))?.subject, { timeout: 20_000 })
          .toBeTruthy();
        const mail = await find(address, about);
        if (!mail) throw new Error(`The email to ${address} vanished.`);
        return mail;
      },
    });
  },

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
    await complaints.settled();
    await Promise.all(contexts.map((context) => context.close()));
  },

  otherSite: async ({ browserName: _ }, use) => {
    const other = await serveOnPort((_request, response) => {
      response.setHeader("Content-Type", "text/html").end("<!doctype html><title>Another site</title>");
    });
    await use(other.port);
    await other[Symbol.asyncDispose]();
  },

  page: async ({ open }, use) => use(await open()),
});

const isAbout = (said: string, about: string | RegExp) =>
  typeof about === "string" ? said.includes(about) : about.test(said);

export const { expect } = test;

// Playwright takes a cookie with a URL, or with a domain and a path.
const onSite = ({ path, ...cookie }: { path: string; name: string; value: string }, url: string) => ({
  ...cookie,
  url: url + path,
});

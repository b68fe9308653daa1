/** The headers, the policy and the cookies of every page, as a browser gets them. */
import type { Page, Response } from "@playwright/test";
import { publicPath } from "@/lib/front/public-pages";
import { expect, test } from "./fixtures";
import { problemsOf } from "./headers/problems";
import { logIn } from "./log-in";
import { startSecurely } from "./setup/https";
import type { AccountName, Site } from "./setup/site";
import { everyPage } from "./sitemap";

async function judged(response: Response | null) {
  if (!response) throw new Error("There was no answer.");
  const cookies = await response.headerValues("set-cookie");
  return problemsOf({ url: response.url(), headers: response.headers(), cookies });
}

const policyOf = (response: Response | null) => response?.headers()["content-security-policy"] ?? "";

const notThere = {
  name: "nothing behind the login",
  as: "speaker",
  path: () => "/dashboard/nothing",
} as const;

for (const { name, as, path } of [...everyPage, notThere]) {
  test(`${name}: its scripts are named one by one, and all its headers are there`, async ({
    open,
    site,
    complaints,
  }) => {
    complaints.expectStatus(403, 404, 410);
    const page = await open(as);
    const first = await page.goto(path(site.content));
    expect(await judged(first)).toEqual([]);
    const nonce = /'nonce-([\w-]+)'/.exec(policyOf(first))?.[1];
    const html = (await first?.text()) ?? "";
    if (nonce === undefined) return expect(html).not.toMatch(/<[^>]*\snonce=/);
    expect(publicPath(path(site.content)), "a stored page has no nonce").toBeNull();
    expect(html).toContain(`nonce="${nonce}"`);
    expect(policyOf(await page.goto(path(site.content)))).not.toContain(nonce);
  });
}

test("nobody puts a nonce of their own into a page, stored or not", async ({ request, site }) => {
  const nonce = "of-somebody-else";
  const headers = { "Content-Security-Policy": `script-src 'nonce-${nonce}'`, Origin: site.url };
  const { path } = site.content.talks.plain;
  for (const asked of [path, `${path}?_rsc=1`, "/nothing-here", "/login", "/api/docs"]) {
    for (const RSC of ["0", "1"]) {
      const answer = await request.get(site.url + asked, { headers: { ...headers, RSC } });
      expect(`${answer.headers()["content-security-policy"]} ${await answer.text()}`).not.toContain(nonce);
    }
  }
  const posted = await request.post(site.url + path, { headers, multipart: { nothing: "1" } });
  expect(`${posted.headers()["content-security-policy"]} ${await posted.text()}`).not.toContain(nonce);
});

const files = ["/icon.svg", "/theme.js", "/robots.txt", "/_next/static/nothing.js"];
const data = ["/api/v1/talks", "/api/v1/nothing", "/api/auth/csrf", "/api/waiting/1", "/api/preview"];
const elsewhere = ["/new", "/talk/1", "/talks/1", "/logout/now", "/dashboard/export"];
const refused = ["/%", "/api/%", "/avatars/nobody.svg"];

test("what is no page has a policy, too: files, data, redirects, refusals, and what a browser has already", async ({
  request,
  site,
}) => {
  for (const path of [...files, ...data, ...elsewhere, ...refused]) {
    const answer = await request.get(site.url + path, { maxRedirects: 0 });
    const headers = answer.headers();
    expect(problemsOf({ url: answer.url(), headers, cookies: [] }), path).toEqual([]);
    const isPage = headers["content-type"]?.startsWith("text/html") && !headers.location;
    if (!isPage) expect(headers["content-security-policy"], path).not.toContain("script-src");
    if (!headers.etag || answer.status() !== 200) continue;
    const again = await request.get(site.url + path, { headers: { "If-None-Match": headers.etag } });
    expect(again.status(), path).toBe(304);
    expect(again.headers()["content-security-policy"], path).toBe(headers["content-security-policy"]);
  }
});

test.describe("over https", () => {
  test.describe.configure({ timeout: 180_000 });
  test.use({ ignoreHTTPSErrors: true });

  test("every page, and every cookie, is kept to this host and to https", async ({
    open,
    site,
    complaints,
  }) => {
    complaints.expectStatus(403, 404, 410);
    const { url, stop } = await startSecurely(site);
    const pages = new Map<AccountName | "visitor", Page>();
    for (const { name, as, path } of everyPage) {
      const page = pages.get(as) ?? (await enter(await open("visitor", { baseURL: url }), as, site));
      pages.set(as, page);
      const answer = await page.goto(path(site.content));
      expect(answer?.url(), name).toMatch(/^https:/);
      expect(await judged(answer), name).toEqual([]);
      const cookies = await page.context().cookies();
      expect(cookies.filter(({ name, secure }) => !secure || !name.startsWith("__Host-"))).toEqual([]);
      expect(cookies.length > 0, name).toBe(as !== "visitor");
    }
    for (const page of pages.values()) await page.context().close();
    await stop();
  });
});

async function enter(page: Page, as: AccountName | "visitor", site: Site): Promise<Page> {
  if (as === "visitor") return page;
  await logIn(page, site, site.content.accounts[as]);
  return page;
}

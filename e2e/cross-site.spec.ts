/** Another site's pages post to every door, in the browser of somebody who may use it: nothing changes. */
import type { Page } from "@playwright/test";
import { expect } from "./fixtures";
import { actionRows } from "./matrix/rows/actions";
import type { MatrixSite } from "./matrix/site";
import { formFor, test } from "./matrix/test";

type Form = { action: string; enctype: string; fields: [string, string][] };

/** Sends a form as a page of another site can: by a script, to any address. Gives the status of what is shown then. */
async function postFrom(page: Page, site: string, form: Form): Promise<number> {
  await page.goto(site);
  const shown = page.waitForResponse((answer) => answer.request().isNavigationRequest());
  await page.evaluate(({ fields, ...attributes }) => {
    const element = Object.assign(document.createElement("form"), { method: "post", ...attributes });
    for (const [name, value] of fields)
      element.append(Object.assign(document.createElement("input"), { type: "hidden", name, value }));
    document.body.append(element);
    element.submit();
  }, form);
  const status = (await shown).status();
  await page.waitForURL((url) => url.origin === new URL(form.action).origin);
  return status;
}

/** Another host; and another port of the same host, whose requests carry our cookies. */
const otherSites = (port: number) => [`http://127.0.0.1:${port}`, `http://localhost:${port}`];

async function enter(page: Page, matrix: MatrixSite, who: "owner" | "admin") {
  const cookies = matrix.cookiesOf(who).split("; ");
  await page.context().addCookies(
    cookies.map((cookie) => {
      const [name = "", value = ""] = cookie.split(/=(.*)/s);
      return { name, value, url: matrix.url };
    }),
  );
}

for (const [name, row] of Object.entries(actionRows)) {
  test(`the form of ${name} is not taken from elsewhere`, async ({ matrix, open, otherSite, complaints }) => {
    complaints.expectStatus(403);
    const thing = await matrix.make(row.needs ?? "nothing");
    const body = await formFor(matrix, name, thing);
    const page = await open();
    await enter(page, matrix, row.may.owner === 303 ? "owner" : "admin");
    const before = await matrix.look();
    const fields = [...body].map(([field, value]): [string, string] => [field, String(value)]);
    const form = { action: matrix.url + row.on(thing), enctype: "multipart/form-data", fields };
    for (const site of otherSites(otherSite)) {
      complaints.leaveOut(site);
      expect(await postFrom(page, site, form), site).toBe(403);
    }
    expect(await matrix.look()).toBe(before);
  });
}

const talk = '{"title":"From elsewhere","venue":"Nowhere","date":"2026-11-26","x":"';

// A form can send text that is JSON but for its last character.
const handlers: [string, number, [string, string][]][] = [
  ["/api/v1/talks", 403, [[talk, '"}']]],
  ["/api/v1/moderation", 403, [['{"decisions":[],"x":"', '"}']]],
  ["/api/preview", 403, [['{"body":"x', '"}']]],
  ["/api/auth/signout", 403, [["csrfToken", "guessed"]]],
  ["/logout", 303, []],
  ["/logout/now", 303, []],
];

for (const [path, status, fields] of handlers) {
  test(`nothing is done by a post from elsewhere to ${path}`, async ({
    matrix,
    open,
    otherSite,
    complaints,
  }) => {
    complaints.expectStatus(403);
    await matrix.make("nothing");
    const page = await open();
    await enter(page, matrix, "owner");
    const before = await matrix.look();
    for (const site of otherSites(otherSite)) {
      complaints.leaveOut(site);
      const form = { action: matrix.url + path, enctype: "text/plain", fields };
      expect(await postFrom(page, site, form), site).toBe(status);
    }
    expect(await matrix.look()).toBe(before);
    await page.goto(`${matrix.url}/dashboard/talks`);
    await expect(page.getByRole("heading", { name: "My talks" })).toBeVisible();
  });
}

test("a mailer's post stops email, wherever it comes from (RFC 8058)", async ({
  matrix,
  open,
  otherSite,
  complaints,
}) => {
  const { token } = await matrix.make("subscription");
  const page = await open();
  const before = await matrix.look();
  const fields: [string, string][] = [["List-Unsubscribe", "One-Click"]];
  const action = `${matrix.url}/unsubscribe/${token}`;
  const [site = ""] = otherSites(otherSite);
  complaints.leaveOut(site);
  expect(await postFrom(page, site, { action, enctype: "application/x-www-form-urlencoded", fields })).toBe(
    200,
  );
  expect(await matrix.look()).not.toBe(before);
});

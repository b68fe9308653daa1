import type { Page } from "@playwright/test";
import { expectAccessible } from "./accessible";
import { expect, test } from "./fixtures";
import { logIn } from "./log-in";

const sessionsOn = (page: Page) =>
  page.getByRole("region", { name: "Where you are logged in" }).getByRole("listitem");

for (const javaScriptEnabled of [true, false]) {
  const how = javaScriptEnabled ? "" : ", without JavaScript";
  const robbed = javaScriptEnabled ? 13 : 14;

  test(`a speaker sees where they are logged in, and logs out there${how}`, async ({ open, site }) => {
    const account = site.content.robbed.speakers[robbed];
    if (!account) throw new Error("There is no such account.");
    const [page, phone] = [await open("visitor", { javaScriptEnabled }), await open("visitor", iPhone)];
    await logIn(phone, site, account);
    await logIn(page, site, account);
    await page.goto("/dashboard/security");

    // The third was opened as the site was filled, by no browser.
    const [here, there, unknown] = [0, 1, 2].map((index) => sessionsOn(page).nth(index)) as [Row, Row, Row];
    await expect(here).toContainText("Chrome on Linux");
    await expect(here).toContainText("this browser");
    await expect(here).toContainText(javaScriptEnabled ? "Europe/Berlin time" : "Time zone not known");
    await expect(here.getByRole("button")).toHaveCount(0);
    await expect(there).toContainText("Safari on iOS");
    await expect(there).toContainText("Asia/Tokyo time");
    await expect(there).toContainText(javaScriptEnabled ? /Last seen .*(now|ago)/ : /Last seen .* at /);
    await expect(unknown).toContainText("An unknown browser");
    if (javaScriptEnabled) await expectAccessible(page);

    await there.getByRole("button", { name: "Log out there: Safari on iOS" }).click();
    await expect(page.getByText("That browser has been logged out.").first()).toBeVisible();
    await expect(sessionsOn(page)).toHaveCount(2);
    await phone.goto("/dashboard/talks");
    await expect(phone).toHaveURL(/\/login/);

    await page.getByRole("button", { name: "Log out everywhere" }).click();
    await expect(page.getByText("You have been logged out everywhere else.").first()).toBeVisible();
    await expect(sessionsOn(page)).toHaveCount(1);
    await expect(here).toContainText("this browser");
    await expect(here).toContainText(javaScriptEnabled ? "Europe/Berlin time" : "Time zone not known");
  });
}

type Row = ReturnType<typeof sessionsOn>;

const iPhone = {
  userAgent:
    "Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Mobile/15E148 Safari/604.1",
  timezoneId: "Asia/Tokyo",
};

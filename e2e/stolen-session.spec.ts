/** A cookie that somebody copied is worth nothing on the first request after each event that has to end its session. */
import type { Page } from "@playwright/test";
import { secondFactorPath } from "@/lib/auth/second-factor/paths";
import { codeAt } from "@/lib/testing/totp-code";
import { expect, test } from "./fixtures";
import { logIn } from "./log-in";
import { askToTurnOff, inHalfAMinute, said, turnOn } from "./second-factor";
import { runBeside, talksCommand } from "./setup/server";
import type { Site } from "./setup/site";

type Robbed = Site["content"]["robbed"];
type Account = Robbed["speakers"][number];
type Scene = {
  /** The browser that the cookie was copied from. */
  page: Page;
  /** Logs in with another one of the same person's. */
  elsewhere: () => Promise<Page>;
  site: Site;
  account: Account;
};

type Event = {
  what: string;
  happens: (scene: Scene) => Promise<unknown>;
  /** The browser that the cookie was copied from stays logged in, under another one. */
  staysIn?: boolean;
};

const newPassword = "a password that no thief knows";

const ofSpeakers: Event[] = [
  {
    what: "logging out",
    happens: async ({ page }) => {
      await page.goto("/logout");
      await page.getByRole("button", { name: "Log out" }).click();
      await expect(page.getByRole("status").getByText("You have been logged out.")).toBeVisible();
    },
  },
  {
    what: "logging out at next-auth's door",
    happens: async ({ page }) => {
      const form = { ...(await csrfAt(page)), json: "true" };
      const answer = await page.request.post("/api/auth/signout", { form });
      expect(answer.ok()).toBe(true);
    },
  },
  {
    what: "logging out there, from elsewhere",
    happens: async (scene) => {
      const elsewhere = await scene.elsewhere();
      await elsewhere.goto("/dashboard/security");
      const stolen = sessionsOn(elsewhere).filter({ hasText: "Europe/Berlin time" });
      await stolen.getByRole("button", { name: "Log out there" }).click();
      await expect(
        elsewhere.getByRole("status").getByText("That browser has been logged out."),
      ).toBeVisible();
    },
  },
  {
    what: "logging out everywhere, from elsewhere",
    happens: async ({ elsewhere }) => logOutEverywhere(await elsewhere()),
  },
  {
    what: "logging out everywhere, in the browser itself",
    happens: async ({ page }) => logOutEverywhere(page),
    staysIn: true,
  },
  {
    what: "a new password, in the browser itself",
    happens: async ({ page, site }) => {
      await page.goto("/dashboard/security");
      await page.getByLabel("Current password").fill(site.content.password);
      await page.getByLabel("New password", { exact: true }).fill(newPassword);
      await page.getByLabel("Repeat new password").fill(newPassword);
      await page.getByRole("button", { name: "Change password" }).click();
      await expect(page.getByRole("status").getByText("Your password has been changed.")).toBeVisible();
    },
    staysIn: true,
  },
  {
    what: "a new password, by the operator",
    happens: ({ site, account }) =>
      runBeside(site, "scripts/talks.ts", ["passwd", account.email, "--password-stdin"], newPassword),
  },
  {
    what: "a second factor turned on, in the browser itself",
    happens: ({ page, site }) => turnOn(page, site.content.password),
    staysIn: true,
  },
  {
    what: "disabling the account",
    happens: ({ site, account }) => talksCommand(site, "users", "disable", account.username),
  },
  {
    what: "taking the account away",
    happens: ({ site, account }) =>
      runBeside(site, "lib/testing/processes/delete-account.ts", [account.username]),
  },
  {
    what: "twelve hours without use",
    happens: ({ site, account }) =>
      runBeside(site, "lib/testing/processes/age-sessions.ts", [account.username, "13", "12.1"]),
  },
  {
    what: "a day since the password was typed",
    happens: ({ site, account }) =>
      runBeside(site, "lib/testing/processes/age-sessions.ts", [account.username, "24.1", "0"]),
  },
];

const ofAdministrators: Event[] = [
  {
    what: "demoting an administrator",
    happens: ({ site, account }) => talksCommand(site, "users", "demote", account.username),
  },
];

const ofTheSecured: Event[] = [
  {
    what: "a second factor turned off, in the browser itself",
    happens: async ({ page, site, account }) => {
      await page.goto(secondFactorPath);
      await askToTurnOff(page, site.content.password, codeAt(String(account.factorKey), inHalfAMinute()));
      await said(page, "Your second factor is off.");
    },
    staysIn: true,
  },
  {
    what: "a second factor turned off, by the operator",
    happens: ({ site, account }) => talksCommand(site, "second-factor", "off", account.username),
  },
];

const of = (kind: keyof Robbed, events: Event[]) => events.map((event, n) => ({ ...event, kind, n }));

const robberies = [
  ...of("speakers", ofSpeakers),
  ...of("administrators", ofAdministrators),
  ...of("secured", ofTheSecured),
];

for (const { what, happens, staysIn = false, kind, n } of robberies) {
  test(`a copied cookie is worth nothing after ${what}`, async ({ open, site }) => {
    const account = site.content.robbed[kind][n] as Account;
    const page = await open();
    await logIn(page, site, account);
    const elsewhere = async () => {
      const other = await open();
      await logIn(other, site, account);
      return other;
    };
    const thief = await open("visitor", { javaScriptEnabled: false });
    await thief.context().addCookies(await page.context().cookies());

    expect(await nameAt(thief)).toBe(account.username);
    await thief.goto("/dashboard/profile");
    await save(thief, "A thief was here");
    await expect(thief.getByText("Your profile has been updated.").first()).toBeVisible();
    await thief.goto("/dashboard/profile");

    await happens({ page, elsewhere, site, account });

    await save(thief, "A thief is still here");
    await expect(thief.getByText("Please log in to access this page.")).toBeVisible();
    expect(await locationOf(thief, account)).not.toContain("still");
    expect(await nameAt(thief)).toBeNull();
    await thief.goto("/dashboard/profile");
    await expect(thief).toHaveURL(/\/login\?next=/);

    if (!staysIn) return;
    expect(await nameAt(page)).toBe(account.username);
    await page.goto("/dashboard/profile");
    await expect(page.getByLabel("Location")).toHaveValue("A thief was here");
  });
}

test("a session from next-auth's door ends like the others, and asking there does not bring it back", async ({
  open,
  site,
}) => {
  const account = site.content.robbed.speakers[12] as Account;
  const [page, elsewhere] = [await open(), await open()];
  for (const end of [
    () => logOutEverywhere(elsewhere),
    () => runBeside(site, "lib/testing/processes/age-sessions.ts", [account.username, "24.1", "0"]),
  ]) {
    await logIn(elsewhere, site, account);
    await logInAtNextAuth(page, site, account);
    expect(await nameAtNextAuth(page)).toBe(account.username);
    await end();
    expect(await nameAtNextAuth(page)).toBeNull();
    expect(await nameAt(page)).toBeNull();
    await elsewhere.context().clearCookies();
  }
});

async function save(page: Page, location: string) {
  await page.getByLabel("Location").fill(location);
  await page.getByRole("button", { name: "Save profile" }).click();
}

/** Who the API takes the page's browser for. */
async function nameAt(page: Page): Promise<string | null> {
  const { speaker } = await (await page.request.get("/api/v1/me")).json();
  return speaker?.username ?? null;
}

/** What everybody is told of where somebody lives; "" where there is nobody. */
async function locationOf(page: Page, { username }: Account): Promise<string> {
  const { location = "" } = await (await page.request.get(`/api/v1/speakers/${username}`)).json();
  return location;
}

const sessionsOn = (page: Page) =>
  page.getByRole("region", { name: "Where you are logged in" }).getByRole("listitem");

async function logOutEverywhere(page: Page) {
  await page.goto("/dashboard/security");
  await page.getByRole("button", { name: "Log out everywhere" }).click();
  await expect(page.getByText("You have been logged out everywhere else.").first()).toBeVisible();
}

async function logInAtNextAuth(page: Page, { content }: Site, { email }: Account) {
  const form = { ...(await csrfAt(page)), email, password: content.password, json: "true" };
  expect((await page.request.post("/api/auth/callback/credentials", { form })).ok()).toBe(true);
}

const csrfAt = async (page: Page): Promise<{ csrfToken: string }> =>
  (await page.request.get("/api/auth/csrf")).json();

/** Who next-auth takes the page's browser for. */
async function nameAtNextAuth(page: Page): Promise<string | null> {
  const { user } = await (await page.request.get("/api/auth/session")).json();
  return user?.username ?? null;
}

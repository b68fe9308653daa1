import { expect, test } from "vitest";
import { changeEmail } from "./change-email";
import { changeExample } from "./examples";

test.each([
  ["newPassword", "Your password was changed"],
  ["secondFactorOn", "Your second factor was turned on"],
  ["secondFactorOff", "Your second factor was turned off"],
  ["newEmail", "Your account is to get another email address"],
] as const)("%s: it says what changed, of which account, when, and in which browser", (change, said) => {
  const { subject, text, html } = changeEmail(changeExample({ change }));
  expect(subject).toBe(said);
  expect(text).toContain(`\n\n${said}\n\nThis is about the account ada at Talks.\n`);
  expect(text).toContain("\nWhen: 9 April 2026 at 17:30 UTC\n\nBrowser: Firefox on Linux\n");
  expect(html).toContain("<bdi>Firefox on Linux</bdi>");
});

test("it says what to do where it was somebody else, and where", () => {
  const { text } = changeEmail(changeExample());
  expect(text).toContain("If it was not you, somebody else knows your password: change it now.");
  expect(text).toContain("\nhttps://talks.example.com/dashboard/security\n");
});

test("what an administrator did names no browser, and asks nobody to change their password", () => {
  const { text } = changeEmail(changeExample({ browser: null }));
  expect(text).toContain("\nBy: an administrator\n\nIf you asked for it, there is nothing to do.");
  expect(text).not.toMatch(/Browser|change it now/);
});

test("it cannot be stopped: it has no link for that", () => {
  expect(changeEmail(changeExample()).text).not.toContain("unsubscribe");
});

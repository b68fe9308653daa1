import { expect, test } from "vitest";
import { accountEmail } from "./account-email";
import { accountExample } from "./examples";

const { subject, text, html } = accountEmail(
  accountExample({
    username: "ada",
    confirmUrl: "https://talks.example.com/confirm-email/token-3",
    unsubscribeUrl: "https://talks.example.com/unsubscribe/token-1",
  }),
);

test("it asks whether the address is an account's, and says whose", () => {
  expect(subject).toBe("Please confirm your new email address");
  expect(text).toContain("Somebody asked to use this email address for the account ada at Talks.");
  expect(text).toContain("Yes, use this address:\nhttps://talks.example.com/confirm-email/token-3\n");
});

test("who did not ask for it need not do anything, and can end all email", () => {
  for (const part of [text, html]) {
    expect(part).toContain("If it was not you, ignore this email: nothing changes.");
    expect(part).toContain("Stop all email from Talks");
    expect(part).toContain("https://talks.example.com/unsubscribe/token-1");
  }
});

import { expect, test } from "vitest";
import { confirmationEmail } from "./confirmation-email";

const { subject, text, html } = confirmationEmail({
  talk: { title: "Flask at Scale", url: "https://talks.example.com/talks/7-flask-at-scale" },
  confirmUrl: "https://talks.example.com/confirm/token-1",
  unsubscribeUrl: "https://talks.example.com/unsubscribe/token-1",
});

test("it asks whether to send news of a talk", () => {
  expect(subject).toBe("Please confirm: new comments on “Flask at Scale”");
  expect(text).toContain("Flask at Scale\nhttps://talks.example.com/talks/7-flask-at-scale\n");
  expect(text).toContain("Yes, tell me of new comments:\nhttps://talks.example.com/confirm/token-1\n");
});

test("who did not comment need not do anything, and can end it for good", () => {
  for (const part of [text, html]) {
    expect(part).toContain("If it was not you, ignore this email: we will not write again.");
    expect(part).toContain("Stop all email from Talks");
    expect(part).toContain("https://talks.example.com/unsubscribe/token-1");
  }
});

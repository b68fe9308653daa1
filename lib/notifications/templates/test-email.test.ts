import { expect, test } from "vitest";
import { testEmail } from "./test-email";

test("it says that it arrived, and where it came from", () => {
  const { subject, text, html } = testEmail({ siteUrl: "https://talks.example.com" });
  expect(subject).toBe("Talks can send email");
  expect(text).toContain("It arrived, so email works.\n\nWhere it came from:\nhttps://talks.example.com\n");
  expect(html).toContain('href="https://talks.example.com"');
});

import { expect, test } from "vitest";
import { errorEmail } from "./error-email";

const error = {
  message: "The disk is full",
  stack: "Error: The disk is full\n    at write (disk.ts:1:2)",
  place: "POST /talks/7/comments",
  newCount: 1,
  count: 1,
  firstAt: new Date("2026-04-09T17:30:00Z"),
  lastAt: new Date("2026-04-10T08:02:00Z"),
};

test("it says what went wrong, where and when, and shows the stack", () => {
  const { subject, text, html } = errorEmail(error);
  expect(subject).toBe("[Talks] Error: The disk is full");
  expect(text).toContain("    The disk is full\n");
  expect(text).toContain("Where: POST /talks/7/comments\n");
  expect(text).toContain("Once, on 9 April 2026 at 17:30 UTC.");
  expect(text).toContain("    Error: The disk is full\n        at write (disk.ts:1:2)\n");
  expect(html).toContain("Error: The disk is full\n    at write (disk.ts:1:2)</pre>");
});

test("it says how often, since the last report and in all", () => {
  const { subject, text } = errorEmail({ ...error, newCount: 3, count: 12 });
  expect(subject).toBe("[Talks] Error: The disk is full (3 times)");
  expect(text).toContain(
    "12 times, 3 of them new since the last report. First on 9 April 2026 at 17:30 UTC, last on 10 April 2026 at 08:02 UTC.",
  );
  expect(errorEmail({ ...error, newCount: 12, count: 12 }).text).toContain("12 times. First on");
});

test("a long message with many lines makes a short subject, without a terminal's colours", () => {
  const message = `\u001b[31mInvalid\u001b[39m query:\n${"very ".repeat(100)}long\u0000`;
  const { subject, text, html } = errorEmail({ ...error, message, newCount: 1_000_000, count: 1_000_000 });
  expect(subject).toMatch(/^\[Talks\] Error: Invalid query: very .*… \(1000000 times\)$/);
  expect(subject.length).toBeLessThanOrEqual(150);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: there must be none
  for (const part of [text, html]) expect(part).not.toMatch(/[\u0000\u001b]/);
});

import { expect, test } from "vitest";
import { isolated, oneLine, subjectAbout } from "./one-line";

test.each([
  "a\r\nBcc: x@example.com",
  "a\u0000b\u001b[31m\u007f\u0085",
  "a\u2028b\u2029c\vd\fe\tf",
  "\ud800a\udc00",
])("%j becomes one line without a control character", (text) => {
  const line = oneLine(text);
  expect(line).toMatch(/^a/);
  expect(line).not.toMatch(/[\p{Control}\p{Surrogate}\u2028\u2029]/u);
});

test("what turns a line around is taken out, the harmless marks of right-to-left text stay", () => {
  expect(oneLine("Ann\u202egnp.exe\u202c \u2066x\u2069")).toBe("Anngnp.exe x");
  expect(oneLine("שלום\u200f!")).toBe("שלום\u200f!");
});

test("a long text is cut after a word", () => {
  expect(oneLine("one two three four", 12)).toBe("one two…");
});

test.each(["שלום", "مرحبا", "Ann \u{1e900}"])("%s stays among itself", (name) => {
  expect(isolated(name)).toBe(`\u2068${name}\u2069`);
});

test("what is read from the left needs no marks", () => {
  expect(isolated("Søren Привет 日本 👋")).toBe("Søren Привет 日本 👋");
});

test("a subject names the talk", () => {
  expect(subjectAbout("New comment on", "Title")).toBe("New comment on “Title”");
  expect(subjectAbout("New comment on", "שלום")).toBe("New comment on “\u2068שלום\u2069”");
});

test("a subject has at most 150 characters, and keeps what we say", () => {
  const subject = subjectAbout(
    "2 comments wait for you on",
    "title ".repeat(40),
    ", and 1 new one was published",
  );
  expect(subject.length).toBeGreaterThan(140);
  expect(subject.length).toBeLessThanOrEqual(150);
  expect(subject).toMatch(/^2 comments wait for you on “title .*…”, and 1 new one was published$/);
});

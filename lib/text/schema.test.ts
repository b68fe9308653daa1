import { expect, test } from "vitest";
import { z } from "zod";
import { INVALID_DATE, INVALID_EMAIL, INVALID_URL, INVALID_USERNAME, NOT_TEXT, REQUIRED } from "./messages";
import {
  calendarDate,
  checkbox,
  email,
  emailKey,
  httpUrl,
  optionalText,
  orNull,
  text,
  username,
} from "./schema";

const url = httpUrl({ max: 100 });
const messageOf = (schema: z.ZodType, input: unknown) => schema.safeParse(input).error?.issues[0]?.message;

test.each([email(), url, username(), calendarDate()])(
  "every kind of field says when it is missing or no text (%#)",
  (field) => {
    for (const missing of [undefined, null, "", "  "]) expect(messageOf(field, missing)).toBe(REQUIRED);
    expect(messageOf(field, 7)).toBe(NOT_TEXT);
  },
);

test("an email address is trimmed and kept as typed", () => {
  expect(email().parse(" Ann.B+talks@Example.COM\n")).toBe("Ann.B+talks@Example.COM");
});

test.each([
  "ann",
  "ann@",
  "ann@example",
  "ann@@example.com",
  "Ann <ann@example.com>",
  "<ann@example.com>",
  "ann@example.com\r\nBcc: x@example.com",
  "ann@example.com\nx",
  "ann @example.com",
  "ann@exa\u0000mple.com",
  "ann@example.com, bob@example.com",
  "änn@example.com",
  `${"a".repeat(250)}@example.com`,
  "a".repeat(1_000_000),
])("%j is no email address", (input) => {
  expect(messageOf(email(), input)).toBe(INVALID_EMAIL);
});

test("addresses that differ in case only have one key", () => {
  expect(emailKey(" Ann@Example.COM ")).toBe(emailKey("ann@example.com"));
});

test("a web address is kept as the browser would write it", () => {
  expect(url.parse(" HTTPS://Example.COM/a/../b ")).toBe("https://example.com/b");
  expect(url.parse("http://exämple.org")).toBe("http://xn--exmple-cua.org/");
});

test.each([
  "example.com",
  "/talks",
  "//example.com",
  "javascript:alert(1)",
  "JaVaScRiPt:alert(1)//http://example.com",
  "data:text/html,x",
  "ftp://example.com",
  "mailto:ann@example.com",
  "https://user@example.com",
  "https://user:password@example.com",
  "https://",
  "http://a b.com",
  `http://${"1".repeat(30)}`,
  "https://example.com:99999",
])("%j is no web address", (input) => {
  expect(messageOf(url, input)).toBe(INVALID_URL);
});

test("the limit of a web address counts what is stored, not what was typed", () => {
  const typed = `https://example.com/${"é".repeat(50)}`;
  expect(messageOf(url, typed)).toBe("Field must be between 1 and 100 characters long.");
});

test("an optional web address may be empty but not wrong", () => {
  const venueUrl = orNull(url);
  expect(venueUrl.parse(" ")).toBeNull();
  expect(venueUrl.parse("https://example.com")).toBe("https://example.com/");
  expect(messageOf(venueUrl, "example.com")).toBe(INVALID_URL);
});

test("a username is made lower-case", () => {
  expect(username().parse(" Ann-2 ")).toBe("ann-2");
});

test.each(["a", "-ann", "ann_b", "ann b", "ann.b", "änn", "ann\u0000", "ann\nbob", "a".repeat(33)])(
  "%j is no username",
  (input) => {
    expect(messageOf(username(), input)).toBe(INVALID_USERNAME);
  },
);

test.each(["2016-02-29", "1900-01-01", "2200-12-31"])("%s is a day and stays the text it was", (day) => {
  expect(calendarDate().parse(` ${day} `)).toBe(day);
});

test.each([
  "2015-02-29",
  "2015-13-01",
  "2015-00-10",
  "2015-04-31",
  "1899-12-31",
  "2201-01-01",
  "2015-1-1",
  "01/02/2015",
  "2015-01-01T00:00:00Z",
  "tomorrow",
  "+002015-01-01",
  "1".repeat(30),
])("%s is no day that a talk can be given on", (input) => {
  expect(messageOf(calendarDate(), input)).toBe(INVALID_DATE);
});

test("a partial update tells what was left out from what was emptied", () => {
  const change = z.object({ title: text({ max: 10 }), description: optionalText({ max: 10 }) }).partial();
  expect(change.parse({})).toEqual({});
  expect(change.parse({ description: "" })).toEqual({ description: null });
});

test.each([
  ["on", true],
  ["true", true],
  [true, true],
  ["off", false],
  ["", false],
  [false, false],
  [null, false],
  [7, false],
])("a checkbox that says %j is ticked: %j", (said, isTicked) => {
  expect(checkbox().parse(said)).toBe(isTicked);
});

test("a checkbox that is not sent is not ticked", () => {
  expect(z.object({ notify: checkbox() }).parse({})).toEqual({ notify: false });
});

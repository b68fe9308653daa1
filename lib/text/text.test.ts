import { expect, test } from "vitest";
import type { z } from "zod";
import { FORBIDDEN_CHARACTER, NOT_TEXT, REQUIRED } from "./messages";
import { optionalText, text } from "./schema";

const title = text({ max: 128 });
const body = text({ max: 10_000, multiline: true });

const messageOf = (schema: z.ZodType, input: unknown) => schema.safeParse(input).error?.issues[0]?.message;
const TITLE_LENGTH = "Field must be between 1 and 128 characters long.";

test.each([undefined, null, "", "   ", "\n\t", "\u200b\u3164\u00ad"])(
  "nothing to read (%j) is refused as missing",
  (input) => {
    expect(messageOf(title, input)).toBe(REQUIRED);
    expect(messageOf(body, input)).toBe(REQUIRED);
  },
);

test("a number or an object is not text", () => {
  expect(messageOf(title, 7)).toBe(NOT_TEXT);
  expect(messageOf(title, { toString: "x" })).toBe(NOT_TEXT);
});

test("text is trimmed, without regard to the kind of space", () => {
  expect(title.parse(" \u00a0A talk\ufeff\n")).toBe("A talk");
});

test("text is stored in NFC", () => {
  expect(title.parse("Cafe\u0301")).toBe("Caf\u00e9");
});

test("the length counts code points after trimming and NFC", () => {
  expect(title.parse(`  ${"e\u0301".repeat(128)}  `)).toHaveLength(128);
  expect(messageOf(title, "a".repeat(129))).toBe(TITLE_LENGTH);
});

test("an emoji of one code point counts as one", () => {
  expect(title.parse("😀".repeat(128))).toHaveLength(256);
  expect(messageOf(title, "😀".repeat(129))).toBe(TITLE_LENGTH);
});

test("a text that is too short is told both limits", () => {
  expect(messageOf(text({ min: 10, max: 200 }), "short")).toBe(
    "Field must be between 10 and 200 characters long.",
  );
});

test("without a minimum an empty text stays empty, and the message names the maximum only", () => {
  const bio = text({ min: 0, max: 10 });
  expect(bio.parse("  ")).toBe("");
  expect(messageOf(bio, "a".repeat(11))).toBe("Field must be at most 10 characters long.");
});

test.each(["a\u0000b", "a\u001bb", "a\u007fb", "a\u009bb", "a\ud800b", "\udc00"])(
  "%j is refused everywhere",
  (input) => {
    expect(messageOf(title, input)).toBe(FORBIDDEN_CHARACTER);
    expect(messageOf(body, input)).toBe(FORBIDDEN_CHARACTER);
    expect(messageOf(optionalText({ max: 10 }), input)).toBe(FORBIDDEN_CHARACTER);
  },
);

test("a control character alone is refused rather than taken for an empty field", () => {
  expect(messageOf(optionalText({ max: 10 }), "\u0000")).toBe(FORBIDDEN_CHARACTER);
});

test("line breaks and tabs in a single line become one space, so that no name can add a mail header", () => {
  expect(title.parse("Ann\r\nBcc: x@example.com")).toBe("Ann Bcc: x@example.com");
  expect(title.parse("a\u2028b\tc\u0085d\ve")).toBe("a b c d e");
});

test("multiline text keeps tabs and line breaks, and every break becomes LF", () => {
  expect(body.parse("a\r\n\tb\rc\u2029d\fe\n\nf")).toBe("a\n\tb\nc\nd\ne\n\nf");
});

test("right-to-left text and its harmless marks are kept", () => {
  expect(title.parse("שלום \u200fעולם")).toBe("שלום \u200fעולם");
  expect(title.parse("مرحبا")).toBe("مرحبا");
});

test.each(["\u202e", "\u202a", "\u2066", "\u2069"])(
  "bidi override %j is refused in a name and kept in a body",
  (mark) => {
    expect(messageOf(title, `Ann${mark}gro.elpmaxe`)).toBe(FORBIDDEN_CHARACTER);
    expect(body.parse(`a${mark}b`)).toBe(`a${mark}b`);
  },
);

test("joined emoji and thirty marks on one letter are kept, a pile of more is refused", () => {
  expect(title.parse("👩‍👩‍👧‍👦")).toBe("👩‍👩‍👧‍👦");
  expect(body.parse(`a${"\u0315".repeat(30)}`)).toBeTruthy();
  expect(messageOf(body, `a${"\u0315".repeat(31)}`)).toBe(FORBIDDEN_CHARACTER);
});

test("an optional text makes null of every kind of nothing", () => {
  const description = optionalText({ max: 20_000, multiline: true });
  for (const nothing of [undefined, null, "", " \n "]) expect(description.parse(nothing)).toBeNull();
  expect(description.parse(" a\r\nb ")).toBe("a\nb");
  expect(messageOf(description, 7)).toBe(NOT_TEXT);
});

test("an optional text that is too long gets the same message as a required one", () => {
  expect(messageOf(optionalText({ max: 128 }), "a".repeat(129))).toBe(TITLE_LENGTH);
});

test.each([
  ["letters", "a"],
  ["spaces", " "],
  ["line breaks", "\r\n"],
  ["marks that make normalising quadratic", "\u0315\u0300"],
  ["emoji", "😀"],
  ["NULs", "\u0000"],
])("a megabyte of %s is answered fast", (_, unit) => {
  const input = unit.repeat(1_000_000 / unit.length);
  const begun = performance.now();
  title.safeParse(input);
  body.safeParse(input);
  body.safeParse(input.slice(0, 70_000));
  expect(performance.now() - begun).toBeLessThan(500);
});

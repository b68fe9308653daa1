import { expect, test } from "vitest";
import { cleanLine, cleanText } from "./clean";
import { readInstant } from "./instants";
import { type Note, quote } from "./report";

function clean(raw: string | null, how = cleanLine) {
  const notes: Note["what"][] = [];
  const text = how(raw, { field: "name", max: 10, say: (what) => notes.push(what) });
  return { text, notes };
}

test.each([
  ["  Ann  ", "Ann", []],
  [null, "", []],
  ["\u200b ", "", []],
  ["A\r\nB", "A B", ["changed"]],
  ["A\u0000\ud800B", "AB", ["changed"]],
  ["A\u202eB", "AB", ["changed"]],
  [`e${"\u0301".repeat(50)}`, `é${"\u0301".repeat(29)}`, ["changed", "imported"]],
  ["elevenchars", "elevenchars", ["imported"]],
  ["😀".repeat(10), "😀".repeat(10), []],
])("the line %j becomes %j", (raw, text, notes) => {
  expect(clean(raw)).toEqual({ text, notes });
});

test("a text keeps its lines", () => {
  expect(clean("A\r\n\tB\u202e\n", cleanText)).toEqual({ text: "A\n\tB\u202e", notes: [] });
});

test.each([
  ["2014-04-10 10:00:00", "2014-04-10T10:00:00.000Z"],
  ["2014-04-10 10:00:00.123456", "2014-04-10T10:00:00.123Z"],
  ["2014-04-10 10:00:00+00", "2014-04-10T10:00:00.000Z"],
  ["2014-04-10", "2014-04-10T00:00:00.000Z"],
])("%s is an instant", (written, instant) => {
  expect(readInstant(written)?.toISOString()).toBe(instant);
});

test.each([null, "", "infinity", "2014-02-30 00:00:00", "2014-04-10 25:00:00", "0014-04-10", "1397124000"])(
  "%j is no instant",
  (written) => {
    expect(readInstant(written)).toBeNull();
  },
);

test("what is quoted does nothing to a terminal, and is short", () => {
  expect(quote("a\u001b[2Jb\u009bc\n")).toBe('"a�[2Jb�c\\n"');
  expect(quote("x".repeat(200))).toBe(`"${"x".repeat(100)}…"`);
});

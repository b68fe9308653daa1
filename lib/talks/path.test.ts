import { expect, test } from "vitest";
import { commentsPath, talkIdOf, talkPath } from "./path";

test.each([
  ["Flask by Example", "/talks/7-flask-by-example"],
  ["Ünïcode — “quotes” & C++", "/talks/7-uenicode-quotes-and-c"],
  ["講演", "/talks/7-talk"],
  ["?".repeat(128), "/talks/7-talk"],
])("%j is at %s", (title, path) => expect(talkPath({ id: 7, title })).toBe(path));

test("a long title makes a short address", () => {
  expect(talkPath({ id: 7, title: "word ".repeat(30) }).length).toBeLessThan(80);
});

test.each([
  ["7-flask", 7],
  ["7", 7],
  ["2147483647", 2_147_483_647],
  ["2147483648", null],
  ["0", null],
  ["07", null],
  ["7flask", null],
  ["-7", null],
  ["9".repeat(30), null],
  ["", null],
])("the id of %j is %j", (ref, id) => expect(talkIdOf(ref)).toBe(id));

test("the first page of comments is the talk's own", () => {
  expect(commentsPath({ id: 7, title: "A" }, 1)).toBe("/talks/7-a");
  expect(commentsPath({ id: 7, title: "A" }, 3)).toBe("/talks/7-a/comments/3");
});

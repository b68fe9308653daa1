import { expect, test } from "vitest";
import { chooseUsernames } from "./usernames";

const choose = (names: (string | null)[], taken: string[] = []) => {
  const users = names.map((username, index) => ({ id: index + 1, username }));
  return [...chooseUsernames(users, taken)].sort(([a], [b]) => a - b).map(([, name]) => name);
};

test("whoever has a valid username keeps it, whoever asks first", () => {
  expect(choose(["Ann", "ann", "bob"])).toEqual(["ann-2", "ann", "bob"]);
});

test.each([
  ["Mixed Case/Slash", "mixed-case-slash"],
  ["José_María", "jose-maria"],
  ["-dash-", "dash"],
  ["x", "speaker-1"],
  ["张", "speaker-1"],
  ["", "speaker-1"],
  [null, "speaker-1"],
  [`${"long ".repeat(20)}`, "long-long-long-long-long-long-lo"],
])("%j becomes %s", (old, username) => {
  expect(choose([old])).toEqual([username]);
});

test("a name that is taken gets a number, and is never too long for it", () => {
  expect(choose(["ann", "ann 2"], ["ann"])).toEqual(["ann-2", "ann-2-2"]);
  const long = "a".repeat(32);
  expect(choose([long, "A".repeat(40)], [long])).toEqual([
    `${long.slice(0, 30)}-2`,
    `${long.slice(0, 30)}-3`,
  ]);
});

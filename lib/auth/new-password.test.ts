import { expect, test } from "vitest";
import { InvalidField } from "@/lib/errors";
import { FORBIDDEN_CHARACTER, NOT_TEXT, REQUIRED } from "@/lib/text/messages";
import {
  newPassword,
  PASSWORD_IS_EMAIL,
  PASSWORD_IS_USERNAME,
  PASSWORD_LENGTH,
  PASSWORD_WELL_KNOWN,
  readNewPassword,
} from "./new-password";

const owner = { username: "ann-the-speaker", email: "Ann@Example.com" };
const messageOf = (password: unknown) => newPassword(owner).safeParse(password).error?.issues[0]?.message;

test.each(["ten chars!", "x y ".repeat(50), "  spaces count  ", "жираф-ест-листья", `${"🦒".repeat(9)}!`])(
  "%j may be a password, and stays as typed",
  (password) => {
    expect(newPassword(owner).parse(password)).toBe(password);
  },
);

test.each([
  [undefined, REQUIRED],
  [7, NOT_TEXT],
  ["", REQUIRED],
  ["nine char", PASSWORD_LENGTH],
  ["🦒".repeat(9), PASSWORD_LENGTH],
  ["x".repeat(201), PASSWORD_LENGTH],
  ["x".repeat(1_000_000), PASSWORD_LENGTH],
  ["Ann-The-Speaker", PASSWORD_IS_USERNAME],
  ["ann@example.COM", PASSWORD_IS_EMAIL],
  ["qwertyuiop", PASSWORD_WELL_KNOWN],
  ["Password123", PASSWORD_WELL_KNOWN],
  ["with a \u0000 in it", FORBIDDEN_CHARACTER],
  ["with a \ud800 in it", FORBIDDEN_CHARACTER],
])("%j may not", (password, message) => {
  expect(messageOf(password)).toBe(message);
});

test("a form is told which of its fields is wrong", () => {
  const read = () => readNewPassword("newPassword", "short", owner);
  expect(read).toThrow(InvalidField);
  expect(read).toThrow(PASSWORD_LENGTH);
});

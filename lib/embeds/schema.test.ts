import { expect, test } from "vitest";
import { NOT_TEXT } from "@/lib/text/messages";
import { NO_LINK } from "./parse-embed";
import { readEmbed } from "./read-embed";
import { embedField } from "./schema";

test("an empty field stores nothing", () => {
  for (const nothing of [undefined, null, "", " \n "]) expect(embedField().parse(nothing)).toBeNull();
  expect(readEmbed(null)).toBeNull();
});

test("a pasted link is stored in its canonical form", () => {
  expect(embedField().parse(" https://youtu.be/dQw4w9WgXcQ ")).toBe(
    "https://www.youtube.com/watch?v=dQw4w9WgXcQ",
  );
});

test("what holds no link is an error of the field", () => {
  const messageOf = (input: unknown) => embedField().safeParse(input).error?.issues[0]?.message;
  expect(messageOf("<script>alert(1)</script>")).toBe(NO_LINK);
  expect(messageOf(7)).toBe(NOT_TEXT);
});

test("an address that our own code did not store shows nothing rather than a dangerous link", () => {
  expect(readEmbed("javascript:alert(1)")).toBeNull();
});

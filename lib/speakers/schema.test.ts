import { expect, test } from "vitest";
import { mailSettings, subscriptionRef } from "./schema";

const chosen = { heldMail: "atOnce", publishedMail: "daily", followedMail: "off" };

test("each kind of email comes at once, daily, or not at all", () => {
  expect(mailSettings.parse(chosen)).toEqual(chosen);
});

test.each([{ heldMail: "at noon" }, { heldMail: "" }, { heldMail: undefined }])(
  "nothing else can be chosen: %j",
  (change) => {
    const { error } = mailSettings.safeParse({ ...chosen, ...change });
    expect(error?.issues).toMatchObject([
      { path: ["heldMail"], message: "Choose when you want this email." },
    ]);
  },
);

test.each(["0", "-1", "1.5", "x", "", "2147483648"])("%j names no subscription", (id) => {
  expect(subscriptionRef.safeParse({ id }).success).toBe(false);
});

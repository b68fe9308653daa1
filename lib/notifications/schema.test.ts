import { expect, test } from "vitest";
import { confirmationForm, linkedDecision, linkToken, tickOf } from "./schema";

test("a form of checkboxes names its subscriptions; what is none is left out", () => {
  const form = { token: "abc", [tickOf(7)]: "on", [tickOf(12)]: "on", "subscription-0": "on", more: "x" };
  expect(confirmationForm.parse(form)).toEqual({ token: "abc", subscriptionIds: [7, 12] });
  expect(confirmationForm.parse({ token: "abc", "subscription-9999999999": "on" }).subscriptionIds).toEqual(
    [],
  );
});

test.each(["", "a b", "a/b", "\0", "x".repeat(129)])("%j is no token", (token) => {
  expect(linkToken.safeParse(token).success).toBe(false);
});

test("a comment is decided on in one of three ways", () => {
  expect(linkedDecision.safeParse({ token: "abc", decision: "spam" }).success).toBe(true);
  expect(linkedDecision.safeParse({ token: "abc", decision: "held" }).success).toBe(false);
});

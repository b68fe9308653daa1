import { expect, test } from "vitest";
import { readEnv } from "@/lib/env";
import { actionsKey } from "./actions-key";

const secret = "a secret of more than thirty-two characters";
const own = Buffer.alloc(32, 7).toString("base64");

test("a key follows from the secret of the sessions, is always the same, and does not show it", () => {
  const key = actionsKey({ AUTH_SECRET: secret }) ?? "";
  expect(Buffer.from(key, "base64")).toHaveLength(32);
  expect(actionsKey({ AUTH_SECRET: secret })).toBe(key);
  expect(actionsKey({ AUTH_SECRET: `${secret}!` })).not.toBe(key);
  expect(Buffer.from(key, "base64").toString()).not.toContain(secret.slice(0, 8));
});

test("the operator's own key goes first, and without either there is none", () => {
  expect(actionsKey({ AUTH_SECRET: secret, NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: own })).toBe(own);
  expect(actionsKey({})).toBeUndefined();
});

test.each(["short", Buffer.alloc(31).toString("base64"), "no base64 at all: äöü"])(
  "%s is no key, and says so before a build is made with it",
  (NEXT_SERVER_ACTIONS_ENCRYPTION_KEY) =>
    expect(() => readEnv({ NEXT_SERVER_ACTIONS_ENCRYPTION_KEY })).toThrow("must be 32 bytes in base64"),
);

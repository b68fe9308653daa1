import { expect, test } from "vitest";
import { REQUIRED } from "@/lib/text/messages";
import { fieldErrorsOf } from "@/lib/web/field-errors";
import {
  EXPIRY_UNKNOWN,
  expiresAt,
  joinScopes,
  SCOPES_REQUIRED,
  splitScopes,
  tokenForm,
} from "./token-schema";

const typed = { name: " My laptop ", expiry: "30", password: "secret", read: "on", moderate: "on" };
const errorsOf = (form: object) => {
  const { error } = tokenForm.safeParse(form);
  return error && fieldErrorsOf(error);
};

test("a form's boxes are its scopes", () => {
  expect(tokenForm.parse(typed)).toEqual({
    ...{ name: "My laptop", expiry: "30", password: "secret" },
    scopes: ["read", "moderate"],
  });
});

test("all that is missing is said at once", () => {
  expect(errorsOf({})).toEqual({
    name: REQUIRED,
    scopes: SCOPES_REQUIRED,
    expiry: EXPIRY_UNKNOWN,
    password: REQUIRED,
  });
});

test.each([
  ["name", { name: "x".repeat(65) }],
  ["name", { name: "  " }],
  ["expiry", { expiry: "31" }],
  ["expiry", { expiry: "" }],
  ["password", { password: "" }],
  ["scopes", { read: "off", moderate: "" }],
])("%s does not take %j", (field, change) => {
  expect(Object.keys(errorsOf({ ...typed, ...change }) ?? {})).toEqual([field]);
});

test("scopes that the form sends by their own name count for nothing", () => {
  expect(tokenForm.parse({ ...typed, scopes: "admin" }).scopes).toEqual(["read", "moderate"]);
});

test("a token expires so many days later, or never", () => {
  const now = new Date("2026-11-21T10:00:00Z");
  expect(expiresAt("7", now)).toEqual(new Date("2026-11-28T10:00:00Z"));
  expect(expiresAt("never", now)).toBeNull();
});

test("a row keeps each scope once, in one order, and forgets those that there are no more", () => {
  expect(joinScopes(["moderate", "read", "read"])).toBe("read moderate");
  expect(splitScopes("read moderate")).toEqual(["read", "moderate"]);
  expect(splitScopes("read everything")).toEqual(["read"]);
  expect(splitScopes("")).toEqual([]);
});

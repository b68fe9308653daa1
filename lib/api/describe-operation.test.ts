import { expect, test } from "vitest";
import { refusalCodesOf } from "./describe-operation";
import { operations } from "./operations";

const codesOf = (id: string) => {
  const found = operations.find((operation) => operation.id === id);
  return found ? refusalCodesOf(found) : [];
};

test("every operation may refuse a token, a query, and whoever comes when all are busy", () => {
  for (const operation of operations)
    expect(refusalCodesOf(operation), operation.id).toEqual(
      expect.arrayContaining(["unauthenticated", "invalid", "busy"]),
    );
});

test("what everybody may read is forbidden to nobody, and takes no body that could be wrong", () => {
  expect(codesOf("getTalk")).toEqual(["unauthenticated", "not_found", "gone", "invalid", "busy"]);
});

test("a write may be forbidden, unreadable, and too late", () => {
  expect(codesOf("deleteComment")).toEqual([
    "malformed",
    "unauthenticated",
    "forbidden",
    "not_found",
    "gone",
    "precondition_failed",
    "too_large",
    "unsupported",
    "invalid",
    "too_many",
    "busy",
    "uncertain",
  ]);
});

test("a POST may meet its own key under way", () => {
  for (const operation of operations.filter(({ method }) => method === "POST"))
    expect(refusalCodesOf(operation), operation.id).toContain("conflict");
});

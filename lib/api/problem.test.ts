import { expect, test } from "vitest";
import { statusOf } from "@/lib/errors";
import { problem, toProblem } from "./problem";

test.each(Object.entries(statusOf))("%s is told as a problem with the status %i", (code, status) => {
  const told = toProblem(problem.shape.code.parse(code), "A sentence.");
  expect(problem.strict().parse(told)).toMatchObject({
    type: "about:blank",
    status,
    code,
    detail: "A sentence.",
  });
  expect(told).not.toHaveProperty("errors");
});

test("what is wrong with each field is told by its name", () => {
  expect(toProblem("invalid", "No.", { title: "Required." })).toMatchObject({
    errors: { title: "Required." },
  });
});

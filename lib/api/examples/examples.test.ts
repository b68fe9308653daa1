import { expect, test } from "vitest";
import { operations } from "../operations";
import { examples } from "./examples";

test("every operation has an example, and there is none for anything else", () => {
  expect(Object.keys(examples).sort()).toEqual(operations.map(({ id }) => id).sort());
});

test.each(operations.map((operation) => [operation.id, operation] as const))(
  "the example of %s is valid, and so is its answer",
  (id, { params, query, body, answer }) => {
    const example = examples[id] ?? { answer: null };
    expect(params.safeParse(asText(example.params)).error).toBeUndefined();
    expect(query.safeParse(asText(example.query)).error).toBeUndefined();
    if (body) expect(body.safeParse(example.body).error).toBeUndefined();
    else expect(example.body).toBeUndefined();
    if (answer) expect(answer.parse(example.answer)).toEqual(example.answer);
    else expect(example.answer).toBeNull();
  },
);

// As an address says it.
const asText = (values: Record<string, string | number> = {}) =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [name, String(value)]));

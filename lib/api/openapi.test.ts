import { createConfig, lintFromString } from "@redocly/openapi-core";
import { expect, test } from "vitest";
import { openApiDocument } from "./openapi";
import { operations } from "./operations";

test("an OpenAPI linter finds nothing wrong with the description", async () => {
  const config = await createConfig({
    extends: ["recommended-strict"],
    // A test has no other address.
    rules: { "no-server-example.com": "off" },
  });
  const found = await lintFromString({ source: JSON.stringify(openApiDocument()), config });
  expect(found.map(({ ruleId, message, location }) => [ruleId, message, location[0]?.pointer])).toEqual([]);
});

test("every operation is described, and nothing else", () => {
  const described = Object.values(openApiDocument().paths).flatMap((path) =>
    Object.values(path).map((operation) => (operation as { operationId: string }).operationId),
  );
  expect(described.sort()).toEqual(operations.map(({ id }) => id).sort());
});

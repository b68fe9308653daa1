/** The OpenAPI 3.1 document, made of the schemas that validate. */
import { apiPath, pageUrl } from "./address";
import { describeOperation } from "./describe-operation";
import { operations } from "./operations";
import { problem } from "./problem";
import { introduction, refusals, tagDescriptions } from "./prose";
import { type Json, Schemas } from "./schemas";

/** The whole document, as `/api/v1/openapi.json` gives it. */
export function openApiDocument() {
  const schemas = new Schemas();
  const paths: Record<string, Json> = {};
  for (const operation of operations) {
    const path = paths[operation.path] ?? {};
    path[operation.method.toLowerCase()] = describeOperation(operation, schemas);
    paths[operation.path] = path;
  }
  schemas.of(problem, "output");
  return {
    openapi: "3.1.0",
    info: { ...introduction, version: "1", license: { name: "MIT", identifier: "MIT" } },
    servers: [{ url: pageUrl(apiPath) }],
    externalDocs: { description: "The same, to read", url: pageUrl("/api/docs") },
    tags: Object.entries(tagDescriptions).map(([name, description]) => ({ name, description })),
    paths,
    components: { schemas: schemas.all(), responses: refusalResponses(), securitySchemes },
  };
}

// An address refuses these, and no operation.
const ofAddresses = ["not_allowed", "length_required", "too_slow", "address_too_long", "headers_too_large"];
// OpenAPI has one response for a status: that of `busy` tells of both.
const toldByAnother = ["unavailable"];

const refusalResponses = () =>
  Object.fromEntries(
    Object.entries(refusals)
      .filter(([code]) => ![...ofAddresses, ...toldByAnother].includes(code))
      .map(([code, description]) => [
        code,
        {
          description,
          content: { "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } } },
        },
      ]),
  );

const securitySchemes = {
  token: { type: "http", scheme: "bearer", description: "A token of `/dashboard/tokens` or `POST /tokens`." },
  password: { type: "http", scheme: "basic", description: "Email and password, to make a token." },
};

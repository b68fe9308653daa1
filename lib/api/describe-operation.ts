import type { z } from "zod";
import { type ErrorCode, statusOf } from "@/lib/errors";
import type { Operation } from "./operation";
import type { Json, Schemas } from "./schemas";

/** One operation as OpenAPI writes it. */
export function describeOperation(operation: Operation, schemas: Schemas): Json {
  const { id, tag, summary, description, body } = operation;
  return {
    operationId: id,
    tags: [tag],
    summary,
    ...(description && { description }),
    security: securityOf(operation),
    parameters: [
      ...parametersOf(operation.params, "path", schemas),
      ...parametersOf(operation.query, "query", schemas),
      ...headersOf(operation),
    ],
    ...(body && { requestBody: { required: true, content: json(schemas.of(body, "input")) } }),
    responses: { [operation.status]: success(operation, schemas), ...refusalsOf(operation) },
  };
}

/** The codes that an operation may refuse with. */
export function refusalCodesOf({ access, method, scope, isGuarded, errors }: Operation): ErrorCode[] {
  const isWrite = method !== "GET";
  const codes: ErrorCode[] = [
    "unauthenticated",
    "invalid",
    "busy",
    ...(access !== "everybody" || isWrite || scope ? (["forbidden"] as const) : []),
    ...(isWrite ? (["malformed", "too_large", "unsupported", "too_many", "uncertain"] as const) : []),
    ...(method === "POST" ? (["conflict"] as const) : []),
    ...(isGuarded ? (["precondition_failed"] as const) : []),
    ...errors,
  ];
  return [...new Set(codes)].sort((one, other) => statusOf[one] - statusOf[other]);
}

const refusalsOf = (operation: Operation) => ({
  ...Object.fromEntries(refusalCodesOf(operation).map((code) => [statusOf[code], refusal(code)])),
  default: refusal("unexpected"),
});

const refusal = (code: ErrorCode) => ({ $ref: `#/components/responses/${code}` });

function securityOf({ access, scope }: Operation): Json[] {
  if (access === "password") return [{ password: [] }];
  const token = { token: scope ? [scope] : [] };
  return access === "everybody" ? [{}, token] : [token];
}

function parametersOf(schema: z.ZodType, place: "path" | "query", schemas: Schemas): Json[] {
  const { properties = {}, required = [] } = schemas.of(schema, "input") as {
    properties?: Record<string, Json>;
    required?: string[];
  };
  return Object.entries(properties).map(([name, { description, ...own }]) => ({
    name,
    in: place,
    required: place === "path" || required.includes(name),
    ...(description !== undefined && { description }),
    schema: own,
  }));
}

function headersOf({ method, isGuarded }: Operation): Json[] {
  const named: Record<string, string> = {
    ...(method === "GET" && { "If-None-Match": "Answers 304 where this is still the ETag." }),
    ...(isGuarded && { "If-Match": "Answers 412 where this is not the ETag any more." }),
    ...(method === "POST" && { "Idempotency-Key": "Repeated within 24 hours, it gives the first answer." }),
  };
  return Object.entries(named).map(([name, description]) => ({
    name,
    in: "header",
    required: false,
    description,
    schema: { type: "string" },
  }));
}

function success(operation: Operation, schemas: Schemas): Json {
  const { status, answer } = operation;
  const isList = parametersOf(operation.query, "query", schemas).some(({ name }) => name === "cursor");
  if (!answer) return { description: "Done." };
  const described = {
    ETag: header("What `If-None-Match` and `If-Match` compare."),
    ...(status === 201 && { Location: header("Where it is.") }),
    ...(isList && { Link: header("The neighbours of a page of a list (RFC 8288).") }),
  };
  return { description: "Done.", headers: described, content: json(schemas.of(answer, "output")) };
}

const header = (description: string) => ({ description, schema: { type: "string" } });
const json = (schema: Json) => ({ "application/json": { schema } });

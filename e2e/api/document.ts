/** The API's own description, as far as the fuzzer reads it. */

export type Json = null | boolean | number | string | Json[] | { [name: string]: Json };

/** The fields of a value; none where it is no object. */
export const fieldsOf = (value: Json | undefined): { [name: string]: Json } =>
  typeof value === "object" && value !== null && !Array.isArray(value) ? value : {};

/** JSON Schema, as far as the description uses it. */
export type Schema = {
  $ref?: string;
  anyOf?: Schema[];
  type?: string | string[];
  enum?: Json[];
  properties?: Record<string, Schema>;
  required?: string[];
  items?: Schema;
  minItems?: number;
  maxItems?: number;
  minLength?: number;
  maxLength?: number;
  minimum?: number;
  maximum?: number;
  pattern?: string;
  format?: string;
};

type Parameter = { name: string; in: "path" | "query" | "header"; required: boolean; schema: Schema };
type Content = Record<string, { schema: Schema }>;
type Response = { $ref?: string; content?: Content };

type Described = {
  operationId: string;
  parameters: Parameter[];
  requestBody?: { content: Content };
  responses: Record<string, Response>;
};

export type OpenApi = {
  paths: Record<string, Record<string, Described>>;
  components: { schemas: Record<string, Schema>; responses: Record<string, Response> };
};

export type Operation = {
  id: string;
  method: string;
  /** Below `/api/v1`, with its parameter in braces. */
  path: string;
  query: Record<string, Schema>;
  body: Schema | null;
  /** What it may answer, by status: the content type and the schema of the body, or null where there is none. */
  answers: Map<number, { type: string; schema: Schema } | null>;
};

/** Every operation of the description. */
export const operationsOf = (document: OpenApi): Operation[] =>
  Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, described]) => ({
      id: described.operationId,
      method: method.toUpperCase(),
      path,
      query: queryOf(described),
      body: described.requestBody?.content["application/json"]?.schema ?? null,
      answers: answersOf(described, document),
    })),
  );

/** The schema itself where it refers to another. */
export function resolved(schema: Schema, document: OpenApi): Schema {
  const name = schema.$ref?.split("/").at(-1);
  if (name === undefined) return schema;
  const found = document.components.schemas[name];
  if (!found) throw new Error(`${schema.$ref} is not described.`);
  return found;
}

const queryOf = ({ parameters }: Described) =>
  Object.fromEntries(
    parameters.filter((one) => one.in === "query").map(({ name, schema }) => [name, schema]),
  );

const answersOf = ({ responses }: Described, document: OpenApi) =>
  new Map(
    Object.entries(responses)
      .filter(([status]) => status !== "default")
      .map(([status, response]) => [Number(status), contentOf(response, document)]),
  );

function contentOf({ $ref, content }: Response, document: OpenApi) {
  const shared = document.components.responses[$ref?.split("/").at(-1) ?? ""];
  const [described] = Object.entries(content ?? shared?.content ?? {});
  return described ? { type: described[0], schema: described[1].schema } : null;
}

/** The operations of the document, as the page goes through them. */
import type { Answer, ApiDocument, DescribedOperation, Parameter, Schema } from "./document";
import { type Field, fieldOf, fieldsOf } from "./fields";

export type ShownOperation = {
  id: string;
  method: string;
  path: string;
  tag: string;
  summary: string;
  description: string;
  access: "everybody" | "token" | "password";
  /** What a token has to be for; null: nothing in particular. */
  scope: string | null;
  parameters: Record<Parameter["in"], Field[]>;
  body: Field[];
  status: string;
  answer: Schema | null;
  /** Statuses with their codes: `409 conflict`. */
  refusals: string[];
};

/** All operations, in the document's order. */
export const operationsOf = (document: ApiDocument): ShownOperation[] =>
  Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => shown(path, method, operation)),
  );

/** What the search looks through: lower case, every word once. */
export function wordsOf({ id, method, path, tag, summary, scope, parameters, body, answer }: ShownOperation) {
  const fields = [...Object.values(parameters).flat(), ...body, ...(answer ? fieldsOf(answer) : [])];
  const names = fields.flatMap(({ name, kind }) => [name, kind.resource ?? ""]);
  const all = [id, method, path, tag, summary, scope ?? "", answer?.$ref?.split("/").at(-1) ?? "", ...names];
  return [...new Set(all.join(" ").toLowerCase().split(/\s+/))].join(" ").trim();
}

function shown(path: string, method: string, operation: DescribedOperation): ShownOperation {
  const { operationId, tags, summary, description = "", requestBody, responses } = operation;
  const body = requestBody?.content["application/json"].schema;
  const [status = "", success] = Object.entries(responses).find(([code]) => code.startsWith("2")) ?? [];
  return {
    id: operationId,
    method: method.toUpperCase(),
    path,
    tag: tags[0],
    summary,
    description,
    ...accessOf(operation),
    parameters: parametersOf(operation),
    body: body ? fieldsOf(body) : [],
    status,
    answer: success ? schemaOf(success) : null,
    refusals: refusalsOf(responses),
  };
}

function accessOf({ security }: DescribedOperation): Pick<ShownOperation, "access" | "scope"> {
  const needs = new Map(security.flatMap((one) => Object.entries(one)));
  if (needs.has("password")) return { access: "password", scope: null };
  const isOpen = security.some((one) => Object.keys(one).length === 0);
  return { access: isOpen ? "everybody" : "token", scope: needs.get("token")?.[0] ?? null };
}

function parametersOf({ parameters }: DescribedOperation): ShownOperation["parameters"] {
  const inPlace = (place: Parameter["in"]) =>
    parameters
      .filter((parameter) => parameter.in === place)
      .map(({ name, required, description, schema }) =>
        fieldOf(name, { ...schema, ...(description && { description }) }, required),
      );
  return { path: inPlace("path"), query: inPlace("query"), header: inPlace("header") };
}

const schemaOf = (answer: Answer): Schema | null =>
  "content" in answer ? (answer.content?.["application/json"].schema ?? null) : null;

const refusalsOf = (responses: Record<string, Answer>): string[] =>
  Object.entries(responses).flatMap(([status, answer]) =>
    "$ref" in answer && status !== "default" ? [`${status} ${answer.$ref.split("/").at(-1)}`] : [],
  );

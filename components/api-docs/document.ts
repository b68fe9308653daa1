/** The part of the OpenAPI document that the page shows; whatever else turns up in it is refused, not left out. */
import { z } from "zod";

/** JSON Schema, as far as our descriptions use it. */
export type Schema = {
  type?: string | string[];
  $ref?: string;
  anyOf?: Schema[];
  enum?: string[];
  const?: string;
  properties?: Record<string, Schema>;
  required?: string[];
  additionalProperties?: boolean | Schema;
  propertyNames?: Schema;
  items?: Schema;
  description?: string;
  default?: unknown;
  format?: string;
  pattern?: string;
  minimum?: number;
  maximum?: number;
  minLength?: number;
  maxLength?: number;
  minItems?: number;
  maxItems?: number;
};

const schema: z.ZodType<Schema> = z.lazy(() =>
  z.strictObject({
    type: z.union([z.string(), z.array(z.string())]).optional(),
    $ref: z.string().optional(),
    anyOf: z.array(schema).optional(),
    enum: z.array(z.string()).optional(),
    const: z.string().optional(),
    properties: z.record(z.string(), schema).optional(),
    required: z.array(z.string()).optional(),
    additionalProperties: z.union([z.boolean(), schema]).optional(),
    propertyNames: schema.optional(),
    items: schema.optional(),
    description: z.string().optional(),
    default: z.unknown().optional(),
    format: z.string().optional(),
    pattern: z.string().optional(),
    minimum: z.number().optional(),
    maximum: z.number().optional(),
    minLength: z.number().optional(),
    maxLength: z.number().optional(),
    minItems: z.number().optional(),
    maxItems: z.number().optional(),
  }),
);

const parameter = z.object({
  name: z.string(),
  in: z.enum(["path", "query", "header"]),
  required: z.boolean(),
  description: z.string().optional(),
  schema,
});

const content = z.object({ "application/json": z.object({ schema }) });

const answer = z.union([
  z.strictObject({ $ref: z.string() }),
  z.object({ description: z.string(), content: content.optional() }),
]);

const operation = z.object({
  operationId: z.string(),
  tags: z.tuple([z.string()]),
  summary: z.string(),
  description: z.string().optional(),
  security: z.array(z.record(z.string(), z.array(z.string()))),
  parameters: z.array(parameter),
  requestBody: z.object({ content }).optional(),
  responses: z.record(z.string(), answer),
});

export const apiDocument = z.object({
  info: z.object({ description: z.string() }),
  servers: z.tuple([z.object({ url: z.string() })]),
  tags: z.array(z.object({ name: z.string(), description: z.string() })),
  paths: z.record(z.string(), z.record(z.string(), operation)),
  components: z.object({
    schemas: z.record(z.string(), schema),
  }),
});

export type ApiDocument = z.output<typeof apiDocument>;
export type Parameter = z.output<typeof parameter>;
export type DescribedOperation = z.output<typeof operation>;
export type Answer = z.output<typeof answer>;

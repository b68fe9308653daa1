/** Whether an answer is what the description says. */
import { expect } from "@playwright/test";
import Ajv from "ajv/dist/2020.js";
import formats from "ajv-formats";
import type { Answer } from "./call";
import { fieldsOf, type Json, type OpenApi, type Operation, type Schema } from "./document";

// What an address refuses, before it is known which operation is meant.
const ofAddresses = [400, 404, 405, 408, 411, 413, 414, 431];

export class Contract {
  readonly #ajv = new Ajv({ strict: false, allErrors: true });

  constructor(document: OpenApi) {
    formats.default(this.#ajv);
    this.#ajv.addSchema({ $id: "https://talks.example/", ...document });
  }

  /** Whether the schema allows this. */
  allows = (schema: Schema, value: Json) => this.#ajv.validate(pointed(schema), value);

  /** Fails where the answer is another than described. */
  check({ method, answers }: Operation, { status, headers, text }: Answer) {
    expect(status, text).toBeLessThan(500);
    expect(headers.get("access-control-allow-origin"), text).toBe("*");
    expect(text).not.toMatch(/\bat \S+ \(?[\w/.:-]+:\d+:\d+|node_modules|PrismaClient/);
    if (status === 304) return expect([method, text]).toEqual(["GET", ""]);
    const described = answers.get(status);
    if (described === undefined) expect(ofAddresses, text).toContain(status);
    if (described === null) return expect(text).toBe("");
    const { type, schema } = described ?? problem;
    expect(headers.get("content-type")?.split(";")[0], text).toBe(type);
    const body: Json = JSON.parse(text);
    expect(this.allows(schema, body), this.#ajv.errorsText()).toBe(true);
    if (type === problem.type) expect(body).toMatchObject({ status });
    if (status === 422) expect(Object.keys(fieldsOf(fieldsOf(body).errors)), text).not.toEqual([]);
  }
}

const problem = { type: "application/problem+json", schema: { $ref: "#/components/schemas/Problem" } };

const pointed = (schema: Schema): Schema =>
  JSON.parse(JSON.stringify(schema).replaceAll('"#/', '"https://talks.example/#/'));

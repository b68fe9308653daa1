import type { IncomingMessage } from "node:http";
import { hasHandlers, type Refusal, refusal } from "./refusals";

/** What a form is told that no browser sends. */
export const malformedForm = refusal("malformed", "This form did not arrive as a browser sends it.");

/**
 * Why a page does not take a form with this body, which is one buffer or none (RFC 7578), for which Next would answer 500. Null: let it through. Both
 * ends are looked at, and nothing between them: that may be long, and everybody waits for the front. What is malformed
 * there the application meets as it reads the form (`lib/app-server/dress-answer.ts`).
 */
export function formProblem(request: IncomingMessage, [body = Buffer.alloc(0)]: Buffer[]): Refusal | null {
  const type = request.headers["content-type"] ?? "";
  const isForm = request.method === "POST" && type.startsWith("multipart/form-data");
  if (!isForm || hasHandlers(request)) return null;
  const boundary = boundaryIn(type);
  return boundary !== null && isEnclosed(body, `--${boundary}`) ? null : malformedForm;
}

// RFC 2046, 5.1.1: one to seventy characters, in quotes where one of them would end the parameter.
const boundaryParameter = /;\s*boundary=(?:"([^"]{1,70})"|([^\s;"]{1,70}))\s*(?:;|$)/i;

function boundaryIn(type: string): string | null {
  const [, quoted, plain] = boundaryParameter.exec(type) ?? [];
  return quoted ?? plain ?? null;
}

function isEnclosed(body: Buffer, delimiter: string): boolean {
  const last = `${delimiter}--`;
  const end = body.subarray(-last.length - 2).toString("latin1");
  const begin = body.subarray(0, delimiter.length).toString("latin1");
  return begin === delimiter && (end.endsWith(last) || end === `${last}\r\n`);
}

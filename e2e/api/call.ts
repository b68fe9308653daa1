/** One call of the API, with plain fetch. */
import type { Json } from "./document";

export type Call = {
  method: string;
  /** Below `/api/v1`, with the query. */
  path: string;
  headers?: Record<string, string>;
  body?: string;
};

export type Answer = { status: number; headers: Headers; text: string };

export async function call(url: string, { method, path, headers = {}, body }: Call): Promise<Answer> {
  const init = { method, headers, redirect: "manual", ...(body !== undefined && { body }) } as const;
  const answer = await fetch(`${url}/api/v1${path}`, init);
  return { status: answer.status, headers: answer.headers, text: await answer.text() };
}

/** A call with a body of JSON. Throws where the answer has another status than `expected`. */
export async function mustCall(
  url: string,
  { body, headers, ...where }: Omit<Call, "body"> & { body?: Json },
  expected: number,
): Promise<Answer> {
  const sent =
    body === undefined
      ? { headers: { ...headers } }
      : { headers: { ...headers, "Content-Type": "application/json" }, body: JSON.stringify(body) };
  const answer = await call(url, { ...where, ...sent });
  if (answer.status !== expected)
    throw new Error(`${where.method} ${where.path} answered ${answer.status}: ${answer.text}`);
  return answer;
}

export const basic = (email: string, password: string) =>
  `Basic ${Buffer.from(`${email}:${password}`).toString("base64")}`;

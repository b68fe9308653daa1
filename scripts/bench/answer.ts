import { get } from "node:http";

/** An answer as it came over the wire: the body as it was compressed. */
export type Answer = { status: number; headers: [name: string, value: string][]; body: Buffer };

// Written by each server itself, by how it sends the body.
const ownHeaders = ["date", "connection", "keep-alive", "transfer-encoding", "content-length"];

/** Asks once. The headers are those that say something of the page. */
export function fetchAnswer(url: string, headers: Record<string, string> = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const request = get(url, { headers, agent: false }, async (response) => {
      const chunks: Buffer[] = [];
      for await (const chunk of response) chunks.push(chunk);
      const sent = pairs(response.rawHeaders).filter(([name]) => !ownHeaders.includes(name.toLowerCase()));
      resolve({ status: response.statusCode ?? 0, headers: sent, body: Buffer.concat(chunks) });
    });
    request.on("error", reject);
  });
}

/** The value of a header, whatever the case of its name. */
export const headerOf = ({ headers }: Answer, wanted: string): string | undefined =>
  headers.find(([name]) => name.toLowerCase() === wanted)?.[1];

function pairs(flat: string[]): [string, string][] {
  return flat.flatMap((name, n) => (n % 2 === 0 ? [[name, flat[n + 1] ?? ""]] : []));
}

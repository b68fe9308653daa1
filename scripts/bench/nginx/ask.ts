/** Requests to the site as browsers make them: over HTTP/1.1 and over HTTP/2, with its certificate checked. */
import { connect } from "node:http2";
import { request } from "node:https";
import { hostName, type Site } from "./site";

export const versions = ["HTTP/1.1", "HTTP/2"] as const;
export type Version = (typeof versions)[number];

type Question = { path: string; method?: string; headers?: Record<string, string>; body?: Uint8Array };
type Given = { status: number; headers: Record<string, unknown>; body: Buffer };

/** Asks once, over a connection of its own. */
export const ask = (site: Site, version: Version, question: Question): Promise<Given> =>
  version === "HTTP/2" ? askHttp2(site, question) : askHttp1(site, question);

function askHttp1(site: Site, { path, method = "GET", headers, body }: Question): Promise<Given> {
  const address = { host: "127.0.0.1", port: site.port, servername: hostName, ca: site.certificate };
  return new Promise((resolve, reject) => {
    const sent = request(
      { ...address, path, method, agent: false, headers: { Host: hostName, ...headers } },
      async (response) => {
        const { statusCode: status = 0, headers } = response;
        resolve({ status, headers, body: await bodyOf(response) });
      },
    );
    sent.on("error", reject);
    sent.end(body);
  });
}

async function askHttp2(site: Site, { path, method = "GET", headers, body }: Question): Promise<Given> {
  const session = connect(`https://127.0.0.1:${site.port}`, { servername: hostName, ca: site.certificate });
  const failed = new Promise<never>((_, reject) => session.once("error", reject));
  const pseudo = { ":path": path, ":method": method, ":authority": hostName };
  const stream = session.request({ ...pseudo, ...lowerCase(headers) });
  const answered = new Promise<Record<string, unknown>>((resolve, reject) => {
    stream.once("response", resolve).once("error", reject);
  });
  stream.end(body);
  try {
    const head = await Promise.race([answered, failed]);
    return { status: Number(head[":status"]), headers: head, body: await bodyOf(stream) };
  } finally {
    session.destroy();
  }
}

const lowerCase = (headers: Record<string, string> = {}) =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));

async function bodyOf(stream: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of stream) chunks.push(chunk);
  return Buffer.concat(chunks);
}

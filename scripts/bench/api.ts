/** The calls of the API that measurements write with. Each throws where it is refused. */
import { Agent, request } from "node:http";
import { brotliDecompressSync } from "node:zlib";
import { z } from "zod";

const posted = z.object({ id: z.number() });
const published = z.object({ number: z.number(), links: z.object({ html: z.url() }) });

/** Where a published comment is to be seen. */
export type Place = { path: string; number: number };

// By node:http, because fetch would take more of the processor than what it asks for leaves.
const agent = new Agent({ keepAlive: true });

const body = "Is there a *recording* of this?\n\nI would like to show it to my colleagues.";

/** A visitor's comment, which is held. */
export async function postAsVisitor(site: string, talkId: number, n: number): Promise<number> {
  const visitor = { name: `Visitor ${n}`, email: `bench-${n}@example.com` };
  const { id } = posted.parse(
    await send(`${site}/api/v1/talks/${talkId}/comments`, "POST", { body, ...visitor }),
  );
  return id;
}

/** A comment of whoever has the token; published at once where they moderate the talk. */
export async function publishAs(token: string, site: string, talkId: number): Promise<Place> {
  return placeOf(await send(`${site}/api/v1/talks/${talkId}/comments`, "POST", { body }, token));
}

/** Publishes a held comment. */
export async function approve(token: string, site: string, id: number): Promise<Place> {
  const decision = { status: "published", from: "held" };
  return placeOf(await send(`${site}/api/v1/comments/${id}`, "PATCH", decision, token));
}

/** Whether the page of a comment shows it now. Throws where the page is not answered. */
export async function isVisible(site: string, { path, number }: Place): Promise<boolean> {
  const answer = await ask(`${site}${path}`, "GET", { "Accept-Encoding": "br" });
  if (answer.status !== 200) throw new Error(`${path} answers ${answer.status}.`);
  return brotliDecompressSync(answer.body).includes(`id="comment-${number}"`);
}

async function send(url: string, method: string, input: object, token?: string): Promise<unknown> {
  const headers = {
    "Content-Type": "application/json",
    ...(token && { Authorization: `Bearer ${token}` }),
  };
  const { status, body } = await ask(url, method, headers, JSON.stringify(input));
  if (status >= 300) throw new Error(`${method} ${url} answers ${status}: ${body}`);
  return JSON.parse(String(body));
}

function ask(url: string, method: string, headers: Record<string, string>, input = "") {
  return new Promise<{ status: number; body: Buffer }>((resolve, reject) => {
    const length = input && { "Content-Length": Buffer.byteLength(input) };
    const asked = request(url, { method, agent, headers: { ...headers, ...length } }, async (answer) => {
      const chunks: Buffer[] = [];
      for await (const chunk of answer) chunks.push(chunk);
      resolve({ status: answer.statusCode ?? 0, body: Buffer.concat(chunks) });
    });
    asked.once("error", reject).end(input);
  });
}

function placeOf(resource: unknown): Place {
  const { number, links } = published.parse(resource);
  return { number, path: new URL(links.html).pathname };
}

/** The calls of the API that measurements write with. Each throws where it is refused. */
import { z } from "zod";

const posted = z.object({ id: z.number() });
const published = z.object({ number: z.number(), links: z.object({ html: z.url() }) });

/** Where a published comment is to be seen. */
export type Place = { path: string; number: number };

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
  const answer = await fetch(`${site}${path}`);
  if (!answer.ok) throw new Error(`${path} answers ${answer.status}.`);
  return (await answer.text()).includes(`id="comment-${number}"`);
}

async function send(url: string, method: string, input: object, token?: string): Promise<unknown> {
  const headers = {
    "Content-Type": "application/json",
    ...(token && { Authorization: `Bearer ${token}` }),
  };
  const answer = await fetch(url, { method, headers, body: JSON.stringify(input) });
  if (!answer.ok) throw new Error(`${method} ${url} answers ${answer.status}: ${await answer.text()}`);
  return answer.json();
}

function placeOf(resource: unknown): Place {
  const { number, links } = published.parse(resource);
  return { number, path: new URL(links.html).pathname };
}

import { type Answer, fetchAnswer, headerOf } from "../answer";
import { hasNginx, startFileServer } from "../nginx/start-nginx";
import { type Server, startBareNode, startNextAlone } from "../servers";
import type { Page } from "./page";

/** Who answers, and with which headers it is asked. */
export type Contestant = { url: string; headers: Record<string, string> };

export type Name = "talks" | "notModified" | "twoWorkers" | "bare" | "bareTwice" | "nginx" | "next";
export type Contestants = Partial<Record<Name, Contestant>>;

type Keep = (server: Server) => Server;

/** Starts the others on our own answer; what cannot be had here is left out. */
export async function startContestants(
  answer: Answer,
  { path, headers }: Page,
  own: Record<string, string>,
  keep: Keep,
): Promise<Contestants> {
  const asking = (url: string, more = {}) => ({ url: `${url}${path}`, headers: { ...headers, ...more } });
  const etag = headerOf(answer, "etag");
  const contestants = {
    talks: asking(`${own.talks}`),
    ...(etag && { notModified: asking(`${own.talks}`, { "If-None-Match": etag }) }),
    twoWorkers: asking(`${own.twoWorkers}`),
    bare: asking(keep(await startBareNode(answer)).url),
    bareTwice: asking(keep(await startBareNode(answer, 2)).url),
    ...(hasNginx && { nginx: asking(keep(await startFileServer(answer)).url) }),
    next: asking(keep(await startNextAlone()).url),
  };
  await checkAll(contestants, answer);
  return contestants;
}

/** Throws where somebody gives less than we do, and would be fast for that. */
async function checkAll(contestants: Contestants, { body, status }: Answer) {
  for (const [name, { url, headers }] of Object.entries(contestants)) {
    const answer = await fetchAnswer(url, headers);
    if (answer.status !== (name === "notModified" ? 304 : status))
      throw new Error(`${name} answers ${answer.status}.`);
    if (["bare", "bareTwice", "nginx"].includes(name) && !answer.body.equals(body))
      throw new Error(`${name} sends other bytes.`);
  }
}

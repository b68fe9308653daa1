/** Those who write while everything around them is killed, each until told to stop. */
import { randomUUID } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import { sendForm } from "./form";
import { type Outcome, outcomeOf, Tries } from "./tries";

export type Scene = { url: string; talkIds: number[]; token: string; isOver: () => boolean };

/** All that was tried. `approvals` are known by the id of their comment. */
export const newLedger = () => ({ comments: new Tries(), talks: new Tries(), approvals: new Tries() });

export type Ledger = ReturnType<typeof newLedger>;

const pauseMs = 50;
const mostRepeats = 5;
const longestMs = 30_000;

/** Begins to write; settles when all writers have stopped. */
export async function write(scene: Scene, ledger: Ledger): Promise<void> {
  const writers = scene.talkIds.flatMap((talkId) => [
    () => commentByForm(scene, talkId, ledger.comments),
    () => commentByApi(scene, talkId, ledger.comments),
  ]);
  const others = [
    () => publishTalk(scene, ledger.talks),
    () => approve(scene, ledger.approvals),
    () => approve(scene, ledger.approvals),
  ];
  await Promise.all([...writers, ...others].map((writer) => keepOn(scene, writer)));
}

async function keepOn({ isOver }: Scene, writer: () => Promise<unknown>) {
  while (!isOver()) {
    await writer();
    await pause(pauseMs);
  }
}

async function commentByForm({ url }: Scene, talkId: number, tries: Tries) {
  const body = `By form: ${randomUUID()}`;
  const values = { talkId: String(talkId), name: "Vera", email: `${randomUUID()}@example.com`, body };
  const page = `${url}/talks/${talkId}`;
  const outcome = await attempt(() => sendForm(page, values, "body"));
  if (outcome) tries.note(body, outcome);
}

async function commentByApi(scene: Scene, talkId: number, tries: Tries) {
  const body = `By API: ${randomUUID()}`;
  const input = { body, name: "Anna", email: `${randomUUID()}@example.com` };
  tries.note(body, await repeated(scene, `/talks/${talkId}/comments`, input, ""));
}

async function publishTalk(scene: Scene, tries: Tries) {
  const title = `Talk ${randomUUID()}`;
  const input = { title, venue: "Chaos Conf", date: "2026-05-05" };
  tries.note(title, await repeated(scene, "/talks", input, scene.token));
}

/** Sends it under one key again and again, until there is an answer that says what became of it. */
async function repeated(
  { url, isOver }: Scene,
  path: string,
  input: object,
  token: string,
): Promise<Outcome> {
  const headers = { ...json, "idempotency-key": randomUUID(), ...(token && bearer(token)) };
  const body = JSON.stringify(input);
  for (let times = 0; times < mostRepeats && !isOver(); times++) {
    const ask = () => fetch(`${url}/api/v1${path}`, { method: "POST", headers, body, signal: inTime() });
    const outcome = await attempt(async () => (await ask()).status);
    // Another try under way, or one whose answer is lost, is a conflict.
    if (outcome === "acknowledged" || (outcome === "refused" && times === 0)) return outcome;
    await pause(pauseMs * 2 ** times);
  }
  return "unanswered";
}

async function approve({ url, token }: Scene, tries: Tries) {
  const waiting = await fetch(`${url}/api/v1/moderation?limit=10`, {
    headers: bearer(token),
    signal: inTime(),
  })
    .then(async (answer) => (answer.status === 200 ? ((await answer.json()).items as { id: number }[]) : []))
    .catch(() => []);
  for (const { id } of waiting) {
    const decide = () =>
      fetch(`${url}/api/v1/comments/${id}`, {
        method: "PATCH",
        headers: { ...json, ...bearer(token) },
        body: JSON.stringify({ status: "published", from: "held" }),
        signal: inTime(),
      });
    const outcome = await attempt(async () => (await decide()).status);
    if (outcome) tries.note(String(id), outcome);
  }
}

const json = { "content-type": "application/json" };
const bearer = (token: string) => ({ authorization: `Bearer ${token}` });
const inTime = () => AbortSignal.timeout(longestMs);

/** Null where nobody listened: nothing was tried. */
async function attempt(ask: () => Promise<number>): Promise<Outcome | null> {
  try {
    return outcomeOf(await ask());
  } catch (error) {
    return isUnsent(error) ? null : "unanswered";
  }
}

const isUnsent = (error: unknown) =>
  error instanceof TypeError &&
  error.cause instanceof Error &&
  "code" in error.cause &&
  error.cause.code === "ECONNREFUSED";

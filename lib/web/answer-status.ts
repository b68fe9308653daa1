/**
 * How our server around Next (`lib/app-server`) hears what an answer is to be, where Next would say otherwise: it answers
 * 200 to whatever an action returns, and 500 to whatever a page throws. Without our server nobody listens.
 */
import { AsyncLocalStorage } from "node:async_hooks";
import { outageIn } from "@/lib/db/outage";
import { onePerProcess } from "@/lib/one-per-process";

export type Answer = {
  /** Of a form that was refused. */
  status?: number;
  /** After how many seconds it may be tried again. */
  retryAfter?: number;
  /** What the form held. */
  typed?: Record<string, string>;
  /** A page could not be made, because the database could not be used. */
  isOutage?: boolean;
  /** A form could not be read. */
  isMalformed?: boolean;
};

const answering = onePerProcess("talksAnswer", () => new AsyncLocalStorage<Answer>());

/** Says what the answer to the present request is to be, which is a form that was refused. */
export function markRefused(refused: Answer = { status: 422 }) {
  const answer = answering.getStore();
  if (answer) Object.assign(answer, refused);
}

/** Whether the database could not be used, which is then said of the answer to the present request. */
export function markOutage(error: unknown): boolean {
  if (!outageIn(error)) return false;
  const answer = answering.getStore();
  if (answer) answer.isOutage = true;
  return true;
}

/** Whether Next could not read a form, which is then said of the answer to the present request: no browser sends such a one. */
export function markMalformed(error: unknown): boolean {
  if (!(error instanceof TypeError) || error.message !== unreadable) return false;
  const answer = answering.getStore();
  if (answer) answer.isMalformed = true;
  return true;
}

// What Node's `formData()` says, which Next reads forms with. An action of ours is given them when they were read.
const unreadable = "Failed to parse body as FormData.";

/** Runs `work` for one request; `answer` is what was said of it meanwhile. */
export const withAnswer = <T>(answer: Answer, work: () => T): T => answering.run(answer, work);

/**
 * How a form that was refused becomes a 422 (or a 403, or a 429). Next answers 200 to whatever an action returns; our server around
 * it (`lib/app-server`) can say otherwise, and this is how it hears. Without it nobody listens.
 */
import { AsyncLocalStorage } from "node:async_hooks";

export type Answer = {
  status?: number;
  /** After how many seconds it may be tried again. */
  retryAfter?: number;
};

const shared = globalThis as typeof globalThis & { talksAnswer?: AsyncLocalStorage<Answer> };
shared.talksAnswer ??= new AsyncLocalStorage();
const answering = shared.talksAnswer;

/** Says what the answer to the present request is to be, which is a form that was refused. */
export function markRefused(refused: Answer = { status: 422 }) {
  const answer = answering.getStore();
  if (answer) Object.assign(answer, refused);
}

/** Runs `work` for one request; `answer.status` is what was said during it. */
export const withAnswer = <T>(answer: Answer, work: () => T): T => answering.run(answer, work);

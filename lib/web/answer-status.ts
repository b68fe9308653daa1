/**
 * How a form that was refused becomes a 422 (or a 403). Next answers 200 to whatever an action returns; our server around it
 * (`lib/app-server`) can say otherwise, and this is how it hears. Without it nobody listens.
 */
import { AsyncLocalStorage } from "node:async_hooks";

type Answer = { status?: number };

const shared = globalThis as typeof globalThis & { talksAnswer?: AsyncLocalStorage<Answer> };
shared.talksAnswer ??= new AsyncLocalStorage();
const answering = shared.talksAnswer;

/** Says which status the answer to the present request is to have. */
export function markRefused(status: number) {
  const answer = answering.getStore();
  if (answer) answer.status = status;
}

/** Runs `work` for one request; `answer.status` is what was said during it. */
export const withAnswer = <T>(answer: Answer, work: () => T): T => answering.run(answer, work);

import { Semaphore } from "async-mutex";
import { AppError } from "@/lib/errors";

const atOnce = 2;
const mostInLine = 50;

/** Too much is asked of us at this moment. */
export class Busy extends AppError {
  constructor() {
    super("busy", "We are very busy at this moment. Please try again in a few seconds.");
  }
}

type Turns = { places: Semaphore; inLine: number };

// One line for the whole process: Next loads this module once per bundle.
const shared = globalThis as typeof globalThis & { talksTurns?: Turns };
shared.talksTurns ??= { places: new Semaphore(atOnce), inLine: 0 };
const turns = shared.talksTurns;

/**
 * Runs `work`, which costs a lot of time, when it is its turn: two at a time, so that a flood of logins does not
 * starve readers. Throws Busy where fifty are in line already.
 */
export async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (turns.inLine >= mostInLine) throw new Busy();
  turns.inLine += 1;
  try {
    return await turns.places.runExclusive(work);
  } finally {
    turns.inLine -= 1;
  }
}

import { Semaphore } from "async-mutex";
import { Busy } from "@/lib/errors";
import { onePerProcess } from "@/lib/one-per-process";

type Size = { atOnce: number; mostInLine: number };
type State = { places: Semaphore; inLine: number };

// One of each name.
const lines = onePerProcess("talksLines", () => new Map<string, State>());

/**
 * A line for work that costs a lot of time, so that a flood of it does not starve readers. Gives a function that runs
 * such work when it is its turn, `atOnce` at a time, and throws Busy where `mostInLine` are in line already.
 */
export function lineFor(name: string, { atOnce, mostInLine }: Size) {
  const line = lines.get(name) ?? { places: new Semaphore(atOnce), inLine: 0 };
  lines.set(name, line);
  return async <T>(work: () => Promise<T>): Promise<T> => {
    if (line.inLine >= mostInLine) throw new Busy();
    line.inLine += 1;
    try {
      return await line.places.runExclusive(work);
    } finally {
      line.inLine -= 1;
    }
  };
}

import { SingleBar } from "cli-progress";
import { isJson } from "./output";

export type Progress = { step(by?: number): void; done(): void };

const silent: Progress = { step: () => undefined, done: () => undefined };

/**
 * Shows on stderr how far a long work is, of `total` steps (null: nobody knows). Silent where stderr is no terminal,
 * and with --json. Call `done` also where the work failed: it gives the terminal its cursor back.
 */
export function progress(label: string, total: number | null): Progress {
  if (isJson()) return silent;
  // By itself it draws on terminals only.
  const bar = new SingleBar({ format: formatOf(label, total), hideCursor: true, stream: process.stderr });
  bar.start(total ?? 0, 0);
  return { step: (by = 1) => bar.increment(by), done: () => bar.stop() };
}

const formatOf = (label: string, total: number | null) =>
  total === null
    ? `${label} {value} · {duration_formatted}`
    : `${label} {bar} {value}/{total} · {eta_formatted}`;

/** Whether a piece of work has written something for good: what fails after that must not be called undone. */
import { AsyncLocalStorage } from "node:async_hooks";
import { onePerProcess } from "@/lib/one-per-process";

type Written = { isSo: boolean };

const writing = onePerProcess("talksWritten", () => new AsyncLocalStorage<Written>());

/** Runs `work` as one whose writes count together. */
export const asOneWrite = <T>(work: () => T): T => writing.run({ isSo: false }, work);

/** Takes note that the present work has written something for good. */
export function noteWrite() {
  const written = writing.getStore();
  if (written) written.isSo = true;
}

/** Whether the present work has written something for good. */
export const hasWritten = () => writing.getStore()?.isSo ?? false;

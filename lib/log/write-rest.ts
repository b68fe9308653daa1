import { writeSync } from "node:fs";

const longestWaitMs = 2_000;
const pauseMs = 20;

/**
 * Writes text to a file descriptor at once, as a process ends. What nobody takes within two seconds is lost, and all of it
 * where nobody reads any more: a process must not wait for that. (A descriptor that blocks waits for its reader.)
 */
export function writeRest(fd: number, text: string) {
  const until = performance.now() + longestWaitMs;
  let rest = Buffer.from(text);
  while (rest.length > 0) {
    try {
      rest = rest.subarray(writeSync(fd, rest));
    } catch (error) {
      if (!isFull(error) || performance.now() > until) return;
      pause();
    }
  }
}

const isFull = (error: unknown) => (error as NodeJS.ErrnoException).code === "EAGAIN";

// As a process ends nothing can be awaited.
const pause = () => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, pauseMs);

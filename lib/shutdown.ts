/** Work that a process lets finish before it ends. */
const shared = globalThis as typeof globalThis & { talksUnfinished?: Set<() => Promise<unknown>> };

/** How long work may take to finish, in milliseconds. */
export const longestGoodbyeMs = 10_000;

// The server's own modules and Next's bundles are loaded apart, in one process.
shared.talksUnfinished ??= new Set();
const unfinished = shared.talksUnfinished;

/** `finish` is called once as the process ends; it settles when the process may go. */
export function beforeShutdown(finish: () => Promise<unknown>) {
  unfinished.add(finish);
}

/** Lets all work finish, for at most ten seconds. Never throws. */
export async function finishWork() {
  const work = Promise.allSettled([...unfinished].map((finish) => finish()));
  let timer: NodeJS.Timeout | undefined;
  const tooLong = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, longestGoodbyeMs);
  });
  await Promise.race([work, tooLong]);
  clearTimeout(timer);
}

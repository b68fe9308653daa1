/** What became of one piece of work: `ms` counts from when it was due, so that waiting for its turn counts too. */
export type Outcome<T> = { ms: number } & ({ result: T } | { error: unknown });

/**
 * Starts `work` so often a second, each at its time, whatever became of those before it: a slow server does not get
 * fewer requests. Settles when all have ended.
 */
export function atFixedRate<T>(
  { count, perSecond }: { count: number; perSecond: number },
  work: (n: number) => Promise<T>,
): Promise<Outcome<T>[]> {
  const begun = performance.now();
  const dueAt = (n: number) => begun + (n * 1000) / perSecond;
  return Promise.all(Array.from({ length: count }, (_, n) => startAt(dueAt(n), () => work(n))));
}

async function startAt<T>(due: number, work: () => Promise<T>): Promise<Outcome<T>> {
  await new Promise((resolve) => setTimeout(resolve, due - performance.now()));
  const settled = await work().then(
    (result) => ({ result }),
    (error: unknown) => ({ error }),
  );
  return { ms: performance.now() - due, ...settled };
}

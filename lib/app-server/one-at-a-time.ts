/**
 * Work that is done for one key at a time, and shared by all who asked for it before it began: nobody is given what
 * began before they asked.
 */
export function oneAtATime<T>() {
  const underWay = new Map<string, Promise<unknown>>();
  const waiting = new Map<string, Promise<T>>();

  /** Counts `other` as work under this key, until it settles. */
  function takeNote(key: string, other: Promise<unknown>) {
    // Whoever asks from now on waits for this as well.
    waiting.delete(key);
    const all = Promise.allSettled([underWay.get(key), other]).then(() => {
      if (underWay.get(key) === all) underWay.delete(key);
    });
    underWay.set(key, all);
  }

  function begin(key: string, work: () => Promise<T>): Promise<T> {
    const result = work();
    takeNote(key, result);
    return result;
  }

  function next(key: string, work: () => Promise<T>): Promise<T> {
    const before = underWay.get(key);
    if (!before) return begin(key, work);
    const known = waiting.get(key) ?? before.then(() => begin(key, work));
    waiting.set(key, known);
    return known;
  }

  return { next, takeNote };
}

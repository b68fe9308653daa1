const longestPauseMs = 30_000;

/** How long to wait before a worker is replaced, in milliseconds, after so many deaths in a row: 0, 1, 2, 4 … 30 seconds. */
export const pauseBefore = (deaths: number) =>
  deaths < 2 ? 0 : Math.min(longestPauseMs, 1000 * 2 ** (deaths - 2));

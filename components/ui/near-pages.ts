const distances = [1, 10, 100];

/** The page numbers to offer on a page of many: the first, the last, and those one, ten and a hundred away. */
export function nearPages(page: number, last: number): number[] {
  const around = distances.flatMap((distance) => [page - distance, page + distance]);
  const offered = new Set([1, last, page, ...around].filter((number) => number >= 1 && number <= last));
  return [...offered].sort((a, b) => a - b);
}

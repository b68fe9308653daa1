/** Numbers that look shuffled and are the same every time, so that a generated database can be generated again. */

/** A fraction between 0 and 1 for each n; together they cover the range evenly (multiples of the golden ratio). */
export const spread = (n: number) => (n * 0.618_033_988_749_895) % 1;

/** One of the list, by n. Throws for an empty list. */
export function pick<T>(list: readonly T[], n: number): T {
  const picked = list[Math.floor(spread(n) * list.length)];
  if (picked === undefined) throw new Error("nothing to pick from");
  return picked;
}

/** Deals `total` out to `count` takers, so that a few get much and most a little; adds up to `total` exactly. */
export function shares(total: number, count: number): number[] {
  const weights = Array.from({ length: count }, (_, n) => 1 / Math.sqrt(1 + Math.floor(spread(n) * count)));
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  let weightSoFar = 0;
  let dealt = 0;
  return weights.map((weight) => {
    weightSoFar += weight;
    const share = Math.round((total * weightSoFar) / all) - dealt;
    dealt += share;
    return share;
  });
}

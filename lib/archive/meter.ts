/** Whoever wants to know how far a long work is: of `total` rows. `done` comes also where it failed. */
export type Meter = {
  begin: (total: number) => void;
  step: (by: number) => void;
  done: () => void;
};

export const nobodyWatches: Meter = { begin: () => undefined, step: () => undefined, done: () => undefined };

/** What writers have tried, and what they were told. */

/** `unanswered`: nobody can say whether it was done. */
export type Outcome = (typeof outcomes)[number];

export const outcomes = ["acknowledged", "refused", "unanswered"] as const;

/** `what` is a text like no other, by which it is found. */
export type Try = { what: string; outcome: Outcome };

/** Tries of one kind. */
export class Tries {
  readonly all: Try[] = [];

  note(what: string, outcome: Outcome) {
    this.all.push({ what, outcome });
  }

  of(outcome: Outcome): string[] {
    return this.all.filter((one) => one.outcome === outcome).map(({ what }) => what);
  }

  /**
   * What is wrong with `found`: all that was acknowledged has to be there, once, and nothing that was refused, unless
   * another try of the same was not.
   */
  faults(kind: string, found: string[]): string[] {
    const there = new Set(found);
    const tried = new Set(this.all.map(({ what }) => what));
    const allowed = new Set([...this.of("acknowledged"), ...this.of("unanswered")]);
    return [
      ...told(
        `${kind} missing that were acknowledged`,
        this.of("acknowledged").filter((what) => !there.has(what)),
      ),
      ...told(
        `${kind} there that nobody tried`,
        [...there].filter((what) => !tried.has(what)),
      ),
      ...told(
        `${kind} there that were refused`,
        [...there].filter((what) => tried.has(what) && !allowed.has(what)),
      ),
      ...told(
        `${kind} there more than once`,
        found.filter((what, index) => found.indexOf(what) < index),
      ),
    ];
  }
}

const mostNamed = 5;

const told = (fault: string, all: string[]) =>
  all.length === 0 ? [] : [`${all.length} ${fault}: ${all.slice(0, mostNamed).join(", ")}`];

/** What a status says: 504, and any other fault of the server that it did not foresee, may have been done. */
export function outcomeOf(status: number): Outcome {
  if (status < 400) return "acknowledged";
  return status < 500 || status === 503 ? "refused" : "unanswered";
}

/** Every limit, in one table. docs/decisions/022-limits.md says how they are counted, and why. */

/** So many in so many seconds, from the first of them on. */
export type Limit = { points: number; seconds: number };

export type Limits = {
  /** The requests that a front counts: method and path. */
  at: RegExp;
  /** In the applications, for all of them together: for one account (or the email address that somebody types) … */
  account?: Limit;
  /** … for one account from one address block, where that is counted before … */
  accountAndBlock?: Limit;
  /** … and for one address block. */
  block?: Limit;
  /** In each front, before an application hears of it: from one address block, and from everywhere. */
  front: { block: Limit; site: Limit };
};

const minute = 60;
const hour = 60 * minute;
const day = 24 * hour;

const per = (seconds: number, points: number): Limit => ({ points, seconds });

export const limits = {
  // Wrong passwords and codes, in the applications; in the fronts all of them.
  login: {
    at: /^POST \/(login|api\/auth\/callback\/.+|api\/v1\/tokens)(\/|$)/,
    accountAndBlock: per(15 * minute, 10),
    block: per(15 * minute, 100),
    account: per(hour, 100),
    front: { block: per(minute, 120), site: per(2, 15) },
  },
  comment: {
    at: /^POST \/(api\/v1\/)?talks\//,
    account: per(10 * minute, 30),
    block: per(10 * minute, 600),
    front: { block: per(10, 200), site: per(10, 400) },
  },
  // Asked for again and again while somebody types: counting in the database would cost more than the preview.
  preview: {
    at: /^POST \/api\/preview$/,
    front: { block: per(10, 600), site: per(10, 1000) },
  },
  token: {
    at: /^POST \/dashboard\/tokens$/,
    account: per(hour, 60),
    block: per(hour, 600),
    front: { block: per(minute, 120), site: per(10, 100) },
  },
  upload: {
    at: /^POST \/dashboard\/profile$/,
    account: per(hour, 60),
    block: per(hour, 600),
    front: { block: per(minute, 120), site: per(10, 100) },
  },
  // Whatever else changes something: last, because the first line that fits counts.
  write: {
    at: /^(POST|PUT|PATCH|DELETE) /,
    front: { block: per(10, 300), site: per(10, 1000) },
  },
} as const satisfies Record<string, Limits>;

export type LimitName = keyof typeof limits;

/**
 * For how long it is remembered that an account was opened from a block; what is counted by address is forgotten within
 * 30 days.
 */
export const knownBlocks = per(29 * day, 1_000_000);

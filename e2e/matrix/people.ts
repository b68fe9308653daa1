/** Who is in the world of the matrix, as the process that makes it tells the one that tries it. */

export const peopleNames = ["owner", "other", "admin", "disabled"] as const;

/** What each of them sends as their cookies. */
export type People = Record<(typeof peopleNames)[number], string>;

export const matrixPassword = "a row for every door";

export type TokenName =
  | "ownerReads"
  | "ownerWrites"
  | "ownerModerates"
  | "ownerHasAdmin"
  | "other"
  | "disabled"
  | "adminAlone"
  | "admin";

export type World = { tokens: Record<TokenName, string> };

/** A login between password and code: a sealed cookie, for ten minutes, for one login. */
import "server-only";
import { z } from "zod";
import { keptCookie } from "../kept-cookie";

const pending = z.object({
  id: z.number(),
  /** The account's session version as its password was checked. */
  sessionVersion: z.number(),
  /** How often its second factor had been used then: the next use ends every login that waits. */
  uses: z.number(),
  keep: z.boolean(),
  timeZone: z.string().nullable(),
  next: z.string(),
});

export type PendingLogin = z.output<typeof pending>;

/** The login that waits in this browser. */
export const pendingLogin = keptCookie("talks_login", {
  claims: pending,
  salt: "pending login",
  maxAge: 10 * 60,
});

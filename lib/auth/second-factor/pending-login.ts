/** A login between password and code: a sealed cookie, for ten minutes, for one login. */
import "server-only";
import { cookies } from "next/headers";
import { z } from "zod";
import { ownCookie } from "../cookie";
import { seal, sealedOptions, unseal } from "../sealed-cookie";

const name = ownCookie("talks_login");

const pendingSeal = {
  claims: z.object({
    id: z.number(),
    /** The account's session version as its password was checked. */
    sessionVersion: z.number(),
    /** How often its second factor had been used then: the next use ends every login that waits. */
    uses: z.number(),
    keep: z.boolean(),
    timeZone: z.string().nullable(),
    next: z.string(),
  }),
  salt: "pending login",
  maxAge: 10 * 60,
};

export type PendingLogin = z.output<typeof pendingSeal.claims>;

/** Lets this browser's login wait for a code. In actions only. */
export async function startPendingLogin(login: PendingLogin) {
  const value = await seal(pendingSeal, login);
  (await cookies()).set(name, value, sealedOptions(pendingSeal));
}

/** The login that waits in this browser, or null. */
export const findPendingLogin = async (): Promise<PendingLogin | null> =>
  unseal(pendingSeal, (await cookies()).get(name)?.value);

/** Nothing waits in this browser any more. In actions only. */
export async function endPendingLogin() {
  (await cookies()).set(name, "", sealedOptions({ maxAge: 0 }));
}

/**
 * A second factor on its way: its secret, in a sealed cookie, from the password until a code of it was typed. Until then
 * the account has none.
 */
import "server-only";
import { cookies } from "next/headers";
import { z } from "zod";
import { ownCookie } from "../cookie";
import { seal, sealedOptions, unseal } from "../sealed-cookie";

const name = ownCookie("talks_second_factor");

const enrolmentSeal = {
  claims: z.object({
    speakerId: z.number(),
    /** The account's session version as its password was checked. */
    sessionVersion: z.number(),
    secret: z.string(),
  }),
  salt: "enrolment",
  maxAge: 10 * 60,
};

export type Enrolment = z.output<typeof enrolmentSeal.claims>;

/** Begins in this browser. In actions only. */
export async function startEnrolment(enrolment: Enrolment) {
  const value = await seal(enrolmentSeal, enrolment);
  (await cookies()).set(name, value, sealedOptions(enrolmentSeal));
}

/** What this speaker has begun in this browser in the last ten minutes, or null. */
export async function findEnrolment(speakerId: number): Promise<Enrolment | null> {
  const enrolment = await unseal(enrolmentSeal, (await cookies()).get(name)?.value);
  return enrolment?.speakerId === speakerId ? enrolment : null;
}

/** Nothing is on its way in this browser any more. In actions only. */
export async function endEnrolment() {
  (await cookies()).set(name, "", sealedOptions({ maxAge: 0 }));
}

import { z } from "zod";

/** The secret in a link of an email. */
export const linkToken = z.string().regex(/^[\w-]{1,128}$/);

/** What the speaker makes of a comment, as the address of the link says it. */
export const verdictOf = { approve: "published", reject: "rejected", spam: "spam" } as const;

export type Verb = keyof typeof verdictOf;
export type Verdict = (typeof verdictOf)[Verb];

export const isVerb = (word: string): word is Verb => Object.hasOwn(verdictOf, word);

/** The decision of whoever followed a link in an email. */
export const linkedDecision = z.object({ token: linkToken, verb: z.enum(["approve", "reject", "spam"]) });

/** The name of the checkbox for a subscription. */
export const tickOf = (subscriptionId: number) => `subscription-${subscriptionId}`;

/** Which of its subscriptions an address confirms: those whose boxes are ticked. */
export const confirmationForm = z
  .looseObject({ token: linkToken })
  .transform(({ token, ...boxes }) => ({ token, subscriptionIds: Object.keys(boxes).flatMap(idOfTick) }));

function idOfTick(name: string): number[] {
  const id = Number(/^subscription-([1-9]\d{0,9})$/.exec(name)?.[1]);
  return id <= 2_147_483_647 ? [id] : [];
}

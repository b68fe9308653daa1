import { z } from "zod";
import { rowId } from "@/lib/text/schema";

/** The secret in a link of an email. */
export const linkToken = z.string().regex(/^[\w-]{1,128}$/);

/** What the speaker makes of a comment, as the address of the link says it. */
export const decisionOf = { approve: "published", reject: "rejected", spam: "spam" } as const;

export type DecisionWord = keyof typeof decisionOf;

export const isDecisionWord = (word: string): word is DecisionWord => Object.hasOwn(decisionOf, word);

/** The decision of whoever followed a link in an email. */
export const linkedDecision = z.object({
  token: linkToken,
  decision: z.enum(["approve", "reject", "spam"]),
});

/** The name of the checkbox for a subscription. */
export const tickOf = (subscriptionId: number) => `subscription-${subscriptionId}`;

/** Which of its subscriptions an address confirms: those whose boxes are ticked. */
export const confirmationForm = z
  .looseObject({ token: linkToken })
  .transform(({ token, ...boxes }) => ({ token, subscriptionIds: Object.keys(boxes).flatMap(idOfTick) }));

function idOfTick(name: string): number[] {
  const id = rowId().safeParse(/^subscription-([1-9]\d*)$/.exec(name)?.[1]).data;
  return id === undefined ? [] : [id];
}

"use server";

import { AppError } from "@/lib/errors";
import { decideByLink } from "@/lib/notifications/moderation-links";
import { decisionOf, linkedDecision } from "@/lib/notifications/schema";
import { formAction } from "@/lib/web/form-action";

/** For whoever has the token: it was sent to the comment's moderator alone. */
export const decideByLinkAction = formAction(linkedDecision, async ({ token, decision }) => {
  await decideByLink(token, decisionOf[decision], new Date()).catch(ignoreRefusal);
  return `/decide/${token}/${decision}`;
});

// Who comes too late is shown, by the same page, what became of the comment.
function ignoreRefusal(error: unknown) {
  if (!(error instanceof AppError)) throw error;
}

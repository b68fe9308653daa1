"use server";

import { AppError } from "@/lib/errors";
import { decideByLink } from "@/lib/notifications/moderation-links";
import { linkedDecision, verdictOf } from "@/lib/notifications/schema";
import { formAction } from "@/lib/web/form-action";

/** For whoever has the token: it was sent to the comment's moderator alone. */
export const decideByLinkAction = formAction(linkedDecision, async ({ token, verb }) => {
  await decideByLink(token, verdictOf[verb], new Date()).catch(ignoreRefusal);
  return `/decide/${token}/${verb}`;
});

// Who comes too late is shown, by the same page, what became of the comment.
function ignoreRefusal(error: unknown) {
  if (!(error instanceof AppError)) throw error;
}

"use server";

import { confirmNewEmail } from "@/lib/speakers/new-email";
import { emailProof } from "@/lib/speakers/schema";
import { formAction } from "@/lib/web/form-action";

/** For whoever has the token: it was sent to the new address alone. */
export const confirmNewEmailAction = formAction(emailProof, async ({ token }) => {
  await confirmNewEmail(token, new Date());
  return "/#email-changed";
});

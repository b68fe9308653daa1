"use server";

import { refresh } from "next/cache";
import { confirmAddress } from "@/lib/notifications/confirm-address";
import { rememberProof } from "@/lib/notifications/proof-cookie";
import { confirmationForm } from "@/lib/notifications/schema";
import { formAction } from "@/lib/web/form-action";

/** For whoever has the token: it was sent to the address alone. */
export const confirmAction = formAction(confirmationForm, async ({ token, subscriptionIds }) => {
  await confirmAddress(token, subscriptionIds, new Date());
  await rememberProof(token);
  // It leads back to the page that it came from, which the browser would show as it was.
  refresh();
  return `/confirm/${token}#email-confirmed`;
});

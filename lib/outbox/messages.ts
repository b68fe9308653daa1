import type { EmailKind } from "@/lib/db/generated/sqlite/enums";

/** What each kind of email is called. */
export const kindNames: Record<EmailKind, string> = {
  talk: "New comments",
  digest: "The day's comments",
  confirmation: "Asks to confirm an address",
  account: "Asks to confirm an account's new address",
  error: "An error on the server",
  test: "A test",
  newPassword: "Tells of a new password",
  secondFactorOn: "Tells that a second factor was turned on",
  secondFactorOff: "Tells that a second factor was turned off",
  newEmail: "Tells that a new address was asked for",
};

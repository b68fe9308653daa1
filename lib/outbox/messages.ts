import type { EmailKind } from "@/lib/db/generated/sqlite/enums";

/** What each kind of email is called. */
export const kindNames: Record<EmailKind, string> = {
  talk: "New comments",
  digest: "The day's comments",
  confirmation: "Asks to confirm an address",
  account: "Asks to confirm an account's new address",
  error: "An error on the server",
  test: "A test",
};

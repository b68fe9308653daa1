/** Sentences that follow a redirect. Apart from the others: every page brings all of these, and few of those. */
import { TALK_EMAIL_AGAIN } from "./messages";

/** What may follow a redirect, by the fragment of the address that shows it (`/#talk-added`). */
export const flashes = {
  "comment-held": "Your comment will be published after it is reviewed by the presenter.",
  "comment-published": "Your comment has been published.",
  "talk-added": "The talk was added successfully.",
  "talk-updated": "The talk was updated successfully.",
  "talk-deleted": "The talk was deleted.",
  "profile-updated": "Your profile has been updated.",
  "password-changed": "Your password has been changed.",
  "email-changed": "Your email address has been changed.",
  "email-asked": "Please follow the link in the message that we have sent to the new address.",
  "email-change-cancelled": "Your email address stays as it is.",
  "mail-settings-saved": "Your email settings have been saved.",
  "talk-email-resumed": TALK_EMAIL_AGAIN,
  "email-due": "This email goes out next.",
  "email-cancelled": "This email will not be sent.",
  "failed-emails-due": "What had failed goes out again.",
  "address-allowed": "This address gets email again.",
  "test-email-opened": "Your test is in the outbox. This page tells what becomes of it.",
  "token-made": "Your token is made. Copy its secret now.",
  "token-revoked": "The token was revoked. It works no more.",
  "second-factor-on": "Your second factor is on. Keep your recovery codes now.",
  "second-factor-off": "Your second factor is off. Your password alone opens your account again.",
  "recovery-codes-made": "Your new recovery codes are made. Those of before work no more.",
  "enrolment-over": "This took too long, and the key is forgotten. Please begin once more.",
  "login-over": "This took too long. Please log in once more.",
  "session-ended": "That browser has been logged out.",
  "sessions-ended": "You have been logged out everywhere else.",
  "email-confirmed": "Thank you. Your email address is confirmed.",
  "logged-out": "You have been logged out.",
} as const;

export type FlashId = keyof typeof flashes;

export const isFlash = (id: string): id is FlashId => Object.hasOwn(flashes, id);

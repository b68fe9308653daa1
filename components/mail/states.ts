import type { EmailStatus } from "@/lib/outbox/schema";

/** What each state of an email is called. */
export const stateNames: Record<EmailStatus, string> = {
  waiting: "Waiting",
  sending: "Being sent",
  sent: "Sent",
  kept: "Kept",
  failed: "Failed",
  cancelled: "Cancelled",
};

import type { EmailStatus } from "./schema";

/** What was given up, kept or cancelled, and may be tried once more. */
export const retriable = ["failed", "kept", "cancelled"] as const satisfies EmailStatus[];

/** It was given up, kept or cancelled: it may be tried once more. */
export const canRetry = (status: EmailStatus) => retriable.some((one) => one === status);

/** It is not being sent yet: it may be hurried, or cancelled. */
export const isWaiting = (status: EmailStatus) => status === "waiting";

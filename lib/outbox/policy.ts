import type { EmailStatus } from "./schema";

/** What was given up, kept or cancelled, and may be tried once more. */
export const retriable = ["failed", "kept", "cancelled"] as const satisfies EmailStatus[];

export const canRetry = (status: EmailStatus) => retriable.some((one) => one === status);

export const isWaiting = (status: EmailStatus) => status === "waiting";

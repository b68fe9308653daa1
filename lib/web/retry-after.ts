import { type AppError, secondsUntil } from "@/lib/errors";

/** The header that says when to try again (RFC 9110, section 10.2.3), where an error knows. */
export function retryAfter(error: AppError): Record<string, string> {
  const seconds = secondsUntil(error);
  return seconds === null ? {} : { "Retry-After": String(seconds) };
}

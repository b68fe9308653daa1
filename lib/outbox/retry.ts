import { addMinutes, differenceInDays } from "date-fns";

// Minutes, growing as mail servers expect (RFC 5321, 4.5.4.1).
const delays = [1, 5, 30, 120, 360, 1440];
const mostDays = 5;
const jitter = 0.2;

/**
 * When to try again an email that could not be delivered for the nth time (`attempts`); null: give up. Delays grow from a
 * minute to a day, up to a fifth longer by chance, and end five days after it was first to go out (`readyAt`).
 */
export function nextAttempt(attempts: number, readyAt: Date, now: Date): Date | null {
  const minutes = delays[attempts - 1];
  if (minutes === undefined || differenceInDays(now, readyAt) >= mostDays) return null;
  return addMinutes(now, minutes * (1 + Math.random() * jitter));
}

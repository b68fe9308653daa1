import { calendarDate } from "@/lib/text/schema";

const shape = /^(\d{4}-\d{2}-\d{2})(?:[ T](\d{2}:\d{2}:\d{2}(?:\.\d{1,6})?))?(?:\+00)?$/;
const day = calendarDate();

/** Reads a time as SQLAlchemy or PostgreSQL writes it, in UTC; null where it is none, or outside the years 1900 to 2200. */
export function readInstant(written: string | null): Date | null {
  const [, date, time = "00:00:00"] = shape.exec(written ?? "") ?? [];
  if (!day.safeParse(date).success) return null;
  const instant = new Date(`${date}T${time}Z`);
  return Number.isNaN(instant.getTime()) ? null : instant;
}

/** The day of an instant, in UTC: YYYY-MM-DD. */
export const dayOf = (instant: Date) => instant.toISOString().slice(0, 10);

/** Dates as the pages carry them before a browser rewrites them for its reader: plain English, UTC. */

const day = new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeZone: "UTC" });
const minute = new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeStyle: "short", timeZone: "UTC" });

/** `2014-04-09` as "9 April 2014". A calendar day is read and written as UTC, so that no time zone can shift it. */
export const formatDay = (date: string) => day.format(new Date(`${date}T00:00:00Z`));

/** An instant as "9 April 2014 at 17:30 UTC". */
export const formatInstant = (at: string) => `${minute.format(new Date(at))} UTC`;

/** The year of a calendar day (`YYYY-MM-DD`), as text. */
export const yearOf = (date: string) => date.slice(0, 4);

/** Time zones by their IANA names, such as Europe/Berlin. */

/** Whether there is such a time zone. An offset (`+02:00`), which newer runtimes take for one, is none: it knows no summer. */
export function isTimeZone(name: string): boolean {
  if (!/^[a-z]/i.test(name)) return false;
  try {
    return new Intl.DateTimeFormat("en", { timeZone: name }) !== null;
  } catch {
    return false;
  }
}

/** The names to choose from, UTC first. `chosen` is among them, also where this runtime prefers another name for it. */
export function timeZonesWith(chosen: string): string[] {
  const named = new Set([...Intl.supportedValuesOf("timeZone"), chosen]);
  named.delete("UTC");
  return ["UTC", ...[...named].sort()];
}

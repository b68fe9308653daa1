let last = 0;
let told = "";

/** The time as a field of a line, in ISO 8601. It is put into words once for each millisecond. */
export function timeField(): string {
  const now = Date.now();
  if (now !== last) told = `,"time":"${new Date(now).toISOString()}"`;
  last = now;
  return told;
}

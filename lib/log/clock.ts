let last = 0;
let told = "";

/** A time as a field of a line, in ISO 8601. It is put into words once for each millisecond. */
export function timeField(now = Date.now()): string {
  if (now !== last) told = `,"time":"${new Date(now).toISOString()}"`;
  last = now;
  return told;
}

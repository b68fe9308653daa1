/** How an answer differs from the one that is shown: what is shown has to be there, and to be the same or as volatile. */

/** The site that the documentation calls its own. */
export const documentedHost = "https://talks.example.com";

/** One sentence for each difference; what the answer has beside what is shown is none. */
export function differences(shown: unknown, actual: unknown, place = ""): string[] {
  if (Array.isArray(shown) && Array.isArray(actual) && shown.length === actual.length)
    return shown.flatMap((one, index) => differences(one, actual[index], `${place}[${index}]`));
  if (isRecord(shown) && isRecord(actual))
    return Object.entries(shown).flatMap(([name, one]) => differences(one, actual[name], `${place}.${name}`));
  if (shown === actual || isVolatile(shown, actual, place)) return [];
  return [`${place} is shown as ${JSON.stringify(shown)}, and is ${JSON.stringify(actual)}`];
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

function isVolatile(shown: unknown, actual: unknown, place: string): boolean {
  if (typeof shown === "number" && typeof actual === "number") return place.endsWith(".id");
  if (typeof shown !== "string" || typeof actual !== "string") return false;
  return forms.some((form) => form.test(shown) && form.test(actual)) || areAlike(shown, actual);
}

// Times, secrets and their endings, validators.
const forms = [
  /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/,
  /^talks_[0-9a-f]{48}$/,
  /^[0-9a-f]{4}$/,
  /^"[\w-]{27}"$/,
];

// Addresses of ours, whatever the numbers in them.
const areAlike = (shown: string, actual: string) =>
  shown.includes(documentedHost) && withoutNumbers(shown) === withoutNumbers(actual);

const withoutNumbers = (text: string) => text.replace(/\d+/g, "0");

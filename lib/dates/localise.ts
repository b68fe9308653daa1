import { intlFormatDistance } from "date-fns/intlFormatDistance";

/** How a `<time>` wants to be read: a calendar day, an instant, or how long ago it was. */
export type TimeFormat = "day" | "instant" | "age";

export type LocalTime = { text: string; title?: string };

/** What a `<time>` reads for somebody with this language, at this moment. The age stays in the language of the page. */
export function localise(format: TimeFormat, value: string, now: Date, language?: string): LocalTime {
  if (format === "day") return { text: dayIn(language).format(new Date(`${value}T00:00:00Z`)) };
  const at = new Date(value);
  const exact = instantIn(language).format(at);
  if (format === "instant") return { text: exact };
  return { text: ageOf(at, now), title: exact };
}

// To make a format takes far longer than to use it, and a page may have a hundred times.
function remembered(options: Intl.DateTimeFormatOptions) {
  const formats = new Map<string | undefined, Intl.DateTimeFormat>();
  return (language?: string): Intl.DateTimeFormat => {
    const known = formats.get(language);
    if (known) return known;
    const made = new Intl.DateTimeFormat(language, options);
    formats.set(language, made);
    return made;
  };
}

const dayIn = remembered({ dateStyle: "long", timeZone: "UTC" });
const instantIn = remembered({ dateStyle: "long", timeStyle: "short" });

// A reader's clock may be behind the server's: what was just written is never "in 4 seconds".
function ageOf(at: Date, now: Date) {
  const seconds = (now.getTime() - at.getTime()) / 1000;
  return seconds < 45 ? "just now" : intlFormatDistance(at, now, { locale: "en" });
}

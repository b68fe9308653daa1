import bowser from "bowser";

const longestShown = 60;

/** What a browser says that it is, for people: "Firefox on Linux"; the beginning of its own words where they tell us nothing. */
export function deviceName(userAgent: string | null): string {
  if (!userAgent) return "An unknown browser";
  const { browser, os } = bowser.parse(userAgent);
  if (!browser.name) return shortened(userAgent);
  return os.name ? `${browser.name} on ${os.name}` : browser.name;
}

const shortened = (text: string) =>
  text.length > longestShown ? `${text.slice(0, longestShown).trimEnd()}…` : text;

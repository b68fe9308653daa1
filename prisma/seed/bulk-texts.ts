/** Words that generated talks, speakers and comments are put together from. */
import { renderMarkdown } from "@/lib/markdown/render";
import { pick } from "./spread";

const givenNames = [
  "Ada",
  "Bo",
  "Chidi",
  "Dilek",
  "Emil",
  "Fatima",
  "Goran",
  "Hana",
  "Ines",
  "Jun",
  "Kofi",
  "Lena",
];
const familyNames = [
  "Adeyemi",
  "Berg",
  "Castillo",
  "Dubois",
  "Eriksen",
  "Fischer",
  "Gupta",
  "Horvat",
  "Ito",
  "Kaya",
];
const verbs = [
  "Growing",
  "Measuring",
  "Taming",
  "Forgetting",
  "Explaining",
  "Testing",
  "Replacing",
  "Drawing",
];
const subjects = [
  "Databases",
  "Type Systems",
  "Caches",
  "Compilers",
  "Old Code",
  "Networks",
  "Fonts",
  "Time Zones",
];
const endings = [
  "in Public",
  "at Scale",
  "by Hand",
  "without Fear",
  "from First Principles",
  "for Everybody",
];
const events = ["Cold Harbour Days", "Example Conf", "Lambda Fair", "Northern Meetup", "Open Lecture Series"];
const cities = [
  "Aarhus",
  "Bogotá",
  "Chennai",
  "Daegu",
  "Eindhoven",
  "Fès",
  "Gdańsk",
  "Hobart",
  "Izmir",
  "Jena",
];
const remarks = [
  "Thank you, this is the clearest account of it that I have heard.",
  "How does this hold up when *two* people do it at once?",
  "The example at minute twelve does not compile for me:\n\n```js\nconst answer = await ask();\n```",
  "Is there a longer version of the part about `rollback`?",
  "> It depends.\n\nOn what, though?",
  "Three things I took home:\n\n1. measure first\n2. then measure again\n3. write it down",
  "We tried this last year and it **halved** our build time.",
  "See also [the specification](https://www.example.com/specification), section 4.",
  "I disagree with the second slide, but I enjoyed it.",
  "日本語の字幕はありますか。",
];
const openings = [
  "Great talk.",
  "I was in the third row.",
  "Late to this, sorry.",
  "A question:",
  "Hello from Lima.",
];

export const personName = (n: number) => `${pick(givenNames, n)} ${pick(familyNames, n * 7)}`;
export const talkTitle = (n: number) => `${pick(verbs, n)} ${pick(subjects, n * 3)} ${pick(endings, n * 11)}`;
export const venueName = (n: number, year: number) =>
  `${pick(events, n * 5)} ${year}, ${pick(cities, n * 13)}`;

export type Rendered = { source: string; html: string };

/** Distinct texts, rendered once; a generated row takes one of them. */
export async function renderTexts(count: number): Promise<Rendered[]> {
  const texts: Rendered[] = [];
  for (let n = 0; n < count; n++) texts.push(await renderText(n));
  return texts;
}

async function renderText(n: number): Promise<Rendered> {
  const source = `${pick(openings, n * 3)}\n\n${pick(remarks, n)}\n\n${pick(remarks, n * 17 + 5)}`;
  return { source, html: await renderMarkdown(source, { idPrefix: `bulk-${n}-` }) };
}

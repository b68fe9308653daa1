/** Which talks come over, and as what. */
import { parseHttpUrl } from "@/lib/text/http-url";
import { cleanLine, cleanText } from "./clean";
import { dayOf, readInstant } from "./instants";
import { nobody } from "./nobody";
import { readMedia } from "./plan-media";
import type { SpeakerPlans } from "./plan-speakers";
import { type Note, quote, type Say, sayOf } from "./report";
import type { FlaskTalk } from "./rows";
import type { SpeakerPlan } from "./speaker-plan";
import type { Target } from "./target";

export type TalkFacts = {
  title: string;
  description: string;
  venue: string;
  venueUrl: string | null;
  date: string;
  slidesUrl: string | null;
  videoUrl: string | null;
};

/** A talk that is not here yet. */
export type TalkPlan = { oldId: number; speaker: SpeakerPlan; facts: TalkFacts; createdAt: Date };

/** When the first comment on a talk was written, by the talk's number over there. */
export type FirstComments = Map<number, Date>;

type Context = { speakers: SpeakerPlans; target: Target; firstComments: FirstComments; now: Date };

/** Plans the talks that are not here yet, and notes what becomes of each. Throws where a talk's owner has no plan. */
export function planTalks(talks: FlaskTalk[], context: Context, notes: Note[]): TalkPlan[] {
  const plans: TalkPlan[] = [];
  for (const talk of talks) {
    const say = sayOf(notes, "talks", talk.id);
    const known = context.target.talks.get(String(talk.id));
    if (known === undefined) plans.push(planOf(talk, context, say));
    else
      say(
        "skipped",
        null,
        known && !known.isDeleted ? `It was brought over before, as talk ${known.id}.` : gone,
      );
  }
  return plans;
}

const gone = "It was brought over before, and deleted here.";

function planOf(talk: FlaskTalk, { speakers, firstComments, now }: Context, say: Say): TalkPlan {
  say("imported", null, "");
  const speaker = speakerOf(talk, speakers, say);
  const firstComment = firstComments.get(talk.id) ?? null;
  const date = dateOf(talk, firstComment ?? now, say);
  const began = [new Date(`${date}T00:00:00Z`), firstComment ?? now, now].map((instant) => instant.getTime());
  return {
    oldId: talk.id,
    speaker,
    facts: { ...textOf(talk, say), venueUrl: venueUrlOf(talk, say), date },
    createdAt: new Date(Math.min(...began)),
  };
}

function speakerOf({ user_id }: FlaskTalk, speakers: SpeakerPlans, say: Say): SpeakerPlan {
  const own = user_id === null ? undefined : speakers.get(user_id);
  if (own) return own;
  const stand = speakers.get(nobody.id);
  if (!stand) throw new Error("a talk of nobody's has no speaker");
  say("changed", "user_id", `It belonged to nobody: it is a talk of the account ${stand.username} now.`);
  return stand;
}

function dateOf({ date }: FlaskTalk, instead: Date, say: Say): string {
  const instant = readInstant(date);
  if (instant) return dayOf(instant);
  const reason = date ? `${quote(date)} is no date` : "It has none";
  say(
    "changed",
    "date",
    `${reason}: it is ${dayOf(instead)} now, the day of its first comment or else of the import.`,
  );
  return dayOf(instead);
}

function textOf(talk: FlaskTalk, say: Say) {
  const slides = readMedia(talk.slides, "slides", say);
  const video = readMedia(talk.video, "video", say);
  const description = cleanText(talk.description, { field: "description", max: 20_000, say });
  return {
    title: named(cleanLine(talk.title, { field: "title", max: 128, say }), "title", "Untitled", say),
    description: withKept(description, { Slides: slides.text, Video: video.text }),
    venue: named(cleanLine(talk.venue, { field: "venue", max: 128, say }), "venue", "Unknown venue", say),
    slidesUrl: slides.url,
    videoUrl: video.url,
  };
}

function named(text: string, field: string, instead: string, say: Say): string {
  if (text !== "") return text;
  say("changed", field, `It was empty: it is "${instead}" now.`);
  return instead;
}

function withKept(description: string, kept: Record<string, string>): string {
  const lines = Object.entries(kept).flatMap(([label, text]) =>
    text ? `${label}: ${asMarkdown(text)}` : [],
  );
  return [description, ...lines].filter((part) => part !== "").join("\n\n");
}

// Every sign that Markdown may read something into.
const asMarkdown = (text: string) => text.replace(/[!-/:-@[-`{-~]/g, "\\$&");

function venueUrlOf({ venue_url }: FlaskTalk, say: Say): string | null {
  const typed = cleanLine(venue_url, { field: "venue_url", max: 500, say });
  if (typed === "") return null;
  const url = parseHttpUrl(typed);
  if (!url) say("dropped", "venue_url", `It is no http or https address: ${quote(typed)}`);
  return url?.href ?? null;
}

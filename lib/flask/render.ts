import "server-only";
import { randomUUID } from "node:crypto";
import { exceedsLimits } from "@/lib/markdown/limits";
import { plainTextToHtml } from "@/lib/markdown/plain";
import { markdownToPlainText, renderMarkdown } from "@/lib/markdown/render";
import type { CommentPlan } from "./plan-comments";
import type { TalkPlan } from "./plan-talks";
import { type Note, sayOf } from "./report";
import type { SpeakerPlan } from "./speaker-plan";

export type Html = { html: string; summary: string };

/** What was written in Markdown, rendered. */
export type Rendered = {
  bios: Map<SpeakerPlan, Html>;
  descriptions: Map<TalkPlan, Html>;
  bodies: Map<CommentPlan, string>;
};

type Plans = { speakers: SpeakerPlan[]; talks: TalkPlan[]; comments: CommentPlan[] };

// More than this would wait for the two workers, which gives up after a while.
const atOnce = 8;

/** Renders everything, and notes what had to become plain text. `step` hears of each text. */
export async function renderAll(plans: Plans, notes: Note[], step: () => void): Promise<Rendered> {
  const rendered: Rendered = { bios: new Map(), descriptions: new Map(), bodies: new Map() };
  await forEach(plans.speakers, async (plan) => {
    const bio = plan.filled.bio ?? plan.profile.bio;
    rendered.bios.set(plan, await withSummary(bio, "bio-", 160));
    step();
  });
  await forEach(plans.talks, async (plan) => {
    const { description } = plan.facts;
    const html = await withSummary(description, prefix("talk"), 280);
    if (isPlain(description, html.html)) sayOf(notes, "talks", plan.oldId)("changed", "description", plain);
    rendered.descriptions.set(plan, html);
    step();
  });
  await forEach(plans.comments, async (plan) => {
    const html = await renderMarkdown(plan.body, { idPrefix: prefix("comment") });
    if (isPlain(plan.body, html)) sayOf(notes, "comments", plan.oldId)("changed", "body", plain);
    rendered.bodies.set(plan, html);
    step();
  });
  return rendered;
}

const plain = "It is too much to render as Markdown: it is shown as plain text.";

async function forEach<Item>(items: Item[], work: (item: Item) => Promise<void>) {
  const waiting = items.values();
  const worker = async () => {
    for (const item of waiting) await work(item);
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
}

async function withSummary(source: string, idPrefix: string, length: number): Promise<Html> {
  if (source === "") return { html: "", summary: "" };
  const html = await renderMarkdown(source, { idPrefix });
  return { html, summary: await markdownToPlainText(source, length) };
}

// As where they are written here: footnotes of two texts on a page keep apart.
const prefix = (of: "talk" | "comment") => `${of}-${randomUUID().slice(0, 8)}-`;

// The renderer does not tell that it gave up; few words look the same as plain text and as Markdown with many signs.
const isPlain = (source: string, html: string) =>
  exceedsLimits(source) || ((source.match(signs)?.length ?? 0) > 20 && html === plainTextToHtml(source));

const signs = /[*_`#[\]|>~]/g;

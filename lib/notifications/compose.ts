import "server-only";
import type { EmailKind } from "@/lib/db/generated/sqlite/enums";
import type { Composition } from "@/lib/outbox/message";
import { isAccountChange } from "@/lib/outbox/schema";
import { explain } from "@/lib/outbox/smtp-error";
import { type Batch, composeNews, newsIn } from "./compose-news";
import { composeNotice } from "./compose-notice";
import { type LoadedEmail, type LoadedNotification, loadEmails } from "./load-emails";
import { createModerationLinks } from "./moderation-links";
import { shownOfEachKind } from "./templates/first-comments";

type Loaded = LoadedEmail & { news: LoadedNotification[] };

/** Writes emails as they are to be sent now. What goes wrong with one of them is its own composition. */
export async function composeEmails(ids: number[], now = new Date()): Promise<Map<number, Composition>> {
  const emails = (await loadEmails(ids)).map((loaded) => ({ ...loaded, news: newsIn(loaded) }));
  const batch = { tokens: await tokensFor(emails, now), said: new Map() };
  return new Map(emails.map((loaded) => [loaded.email.id, composeOne(loaded, batch)]));
}

function composeOne(loaded: Loaded, batch: Batch): Composition {
  const { kind, emailAddress } = loaded.email;
  if (emailAddress.suppressedAt && kind !== "test") return { nothing: "A mail server refused this address." };
  if (emailAddress.optedOutAt && isOptional(kind)) return { nothing: "Its reader stopped all email." };
  try {
    if (kind === "talk" || kind === "digest") return composeNews(loaded, loaded.news, batch);
    return composeNotice(loaded);
  } catch (error) {
    return { fault: explain(error) };
  }
}

// What was asked for, what the operator has to know, and what may be the only sign that somebody else has an account.
const isOptional = (kind: EmailKind) => kind !== "test" && kind !== "error" && !isAccountChange(kind);

// A comment waits for one person only, its talk's speaker: the comment's id says whose token it is.
function tokensFor(emails: Loaded[], now: Date): Promise<Batch["tokens"]> {
  const pairs = emails.flatMap(({ reader, news }) =>
    reader ? heldIn(news).map((commentId) => ({ commentId, speakerId: reader.id })) : [],
  );
  return createModerationLinks(pairs, now);
}

// Those that the email may show: the first under each talk.
function heldIn(news: LoadedNotification[]): number[] {
  const count = new Map<number, number>();
  return news.flatMap(({ kind, comment }) => {
    if (kind !== "held") return [];
    const before = count.get(comment.talk.id) ?? 0;
    count.set(comment.talk.id, before + 1);
    return before < shownOfEachKind ? [comment.id] : [];
  });
}

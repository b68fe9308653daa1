import "server-only";
import { nameOf } from "@/lib/auth/appearance";
import { authorNameOf } from "@/lib/comments/dto";
import type { Composition } from "@/lib/outbox/message";
import { commentUrl, decideUrl, moderationUrl, settingsUrl, talkUrl, unsubscribeUrl } from "./links";
import type { LoadedEmail, LoadedNotification, NewsComment } from "./load-emails";
import type { DecisionWord } from "./schema";
import { isStillNews } from "./still-news";
import { newsEmail } from "./templates/news-email";
import type { HeldItem, PublishedItem, TalkNews } from "./templates/types";

/** What the emails of a batch have in common. */
export type Batch = {
  /** The token that decides on a held comment, by the comment's id: of its talk's speaker. */
  tokens: Map<number, string>;
  /** What there is to say to people without an account, by which comments it is about: thousands hear the same. */
  said: Map<string, TalkNews[]>;
};

/** What an email about comments says now, about those that are still news (`news`). */
export function composeNews(loaded: LoadedEmail, news: LoadedNotification[], batch: Batch): Composition {
  const { email, reader, subscriptions } = loaded;
  const { address, token } = email.emailAddress;
  const [talkId] = news.map(({ comment }) => comment.talk.id);
  if (talkId === undefined) return { nothing: "Nothing in it is news any more." };
  const isDigest = email.kind === "digest";
  const stops = unsubscribeUrl(isDigest ? token : (subscriptions.get(talkId)?.token ?? token));
  const name = reader ? nameOf(reader) : "";
  const written = newsEmail({
    name,
    talks: reader ? talksIn(news, reader.id, batch) : sharedTalks(news, batch),
    isDigest,
    moderationUrl,
    settingsUrl: reader && settingsUrl,
    unsubscribeUrl: stops,
  });
  const thread = isDigest ? null : `talk-${talkId}`;
  return { message: { ...written, to: { name, address }, unsubscribeUrl: stops, thread } };
}

/** The notifications of an email that are still worth sending. */
export const newsIn = (loaded: LoadedEmail): LoadedNotification[] =>
  loaded.notifications.filter((notification) => isStillNews(notification, loaded));

function sharedTalks(news: LoadedNotification[], batch: Batch): TalkNews[] {
  const key = news.map(({ kind, comment }) => `${kind} ${comment.id}`).join();
  const talks = batch.said.get(key) ?? talksIn(news, null, batch);
  batch.said.set(key, talks);
  return talks;
}

function talksIn(news: LoadedNotification[], readerId: number | null, { tokens }: Batch): TalkNews[] {
  const talks = new Map(news.map(({ comment }) => [comment.talk.id, comment]));
  return [...talks.values()].map(({ talk, moderatorId }) => {
    const here = news.filter(({ comment }) => comment.talk.id === talk.id);
    return {
      title: talk.title,
      url: talkUrl(talk),
      isOwn: readerId === moderatorId,
      held: here.flatMap((notification) => heldItem(notification, tokens)),
      published: here.flatMap(publishedItem),
    };
  });
}

function heldItem({ kind, comment }: LoadedNotification, tokens: Batch["tokens"]): HeldItem[] {
  if (kind !== "held") return [];
  const token = tokens.get(comment.id);
  // What has no link of its own is counted, and not shown.
  const urlTo = (decision: DecisionWord) => (token ? decideUrl(token, decision) : moderationUrl);
  return [
    {
      ...itemOf(comment),
      authorEmail: comment.emailAddress?.address ?? null,
      approveUrl: urlTo("approve"),
      rejectUrl: urlTo("reject"),
      spamUrl: urlTo("spam"),
    },
  ];
}

function publishedItem({ kind, comment }: LoadedNotification): PublishedItem[] {
  if (kind !== "published" || comment.number === null) return [];
  return [{ ...itemOf(comment), url: commentUrl(comment.talk, comment.number) }];
}

const itemOf = (comment: NewsComment) => ({
  authorName: authorNameOf(comment),
  body: comment.body,
  bodyHtml: comment.bodyHtml,
  at: comment.createdAt,
});

/** The rows of a generated database. */

import { newToken } from "@/lib/outbox/addresses";
import { personName, type Rendered, talkTitle, venueName } from "./bulk-texts";
import type { Row } from "./insert-rows";
import { pick, spread } from "./spread";

const hour = 3_600_000;
const day = 24 * hour;
const firstDay = Date.UTC(1968, 11, 9);
const lastDay = Date.UTC(2025, 11, 31);

export type TalkRef = { id: number; speakerId: number; date: string; commentCount: number };

/** `from` keeps the names apart from those of an earlier run. */
export function speakerRow(n: number, from: number, talkCount: number): Row {
  const username = `speaker-${from + n}`;
  const email = `${username}@example.com`;
  return { username, email, emailKey: email, name: personName(n), memberSince: instant(firstDay), talkCount };
}

export function addressRow(n: number): Row {
  const address = `visitor-${n + 1}@example.com`;
  return { address, addressKey: address, token: newToken(), createdAt: instant(firstDay) };
}

export function talkRow(n: number, speakerId: number, commentCount: number, text: Rendered): Row {
  const date = new Date(firstDay + spread(n) * (lastDay - firstDay)).toISOString().slice(0, 10);
  const at = instant(Date.parse(date));
  return {
    speakerId,
    title: talkTitle(n),
    description: text.source,
    descriptionHtml: text.html,
    summary: text.source.replace(/\s+/g, " ").slice(0, 120),
    venue: venueName(n, Number(date.slice(0, 4))),
    date,
    commentCount,
    lastCommentNumber: commentCount,
    createdAt: at,
    editedAt: at,
  };
}

/** The published comments of each talk, numbered, an hour apart. */
export function* publishedRows(talks: TalkRef[], texts: Rendered[], addressIds: number[]): Generator<Row> {
  let n = 0;
  for (const talk of talks) {
    for (let number = 1; number <= talk.commentCount; number++) {
      const row = commentRow(n++, talk, texts, addressIds, Date.parse(talk.date) + number * hour);
      yield { ...row, status: "published", number, publishedAt: row.createdAt };
    }
  }
}

/** Comments that wait, on talks here and there. */
export function* heldRows(
  count: number,
  talks: TalkRef[],
  texts: Rendered[],
  addressIds: number[],
): Generator<Row> {
  for (let n = 0; n < count; n++) {
    const talk = pick(talks, n);
    const at = Date.parse(talk.date) + spread(n) * day;
    yield { ...commentRow(n, talk, texts, addressIds, at), status: "held" };
  }
}

function commentRow(n: number, talk: TalkRef, texts: Rendered[], addressIds: number[], at: number) {
  const { source, html } = pick(texts, n);
  return {
    talkId: talk.id,
    moderatorId: talk.speakerId,
    authorName: personName(n * 3),
    emailAddressId: pick(addressIds, n * 7),
    body: source,
    bodyHtml: html,
    createdAt: instant(at),
  };
}

// As the SQLite adapter writes instants; PostgreSQL reads it as well.
const instant = (at: number) => new Date(at).toISOString().replace("Z", "+00:00");

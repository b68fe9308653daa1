/** One example for each operation, by its id. */
import { apiUrl } from "../address";
import type { Example } from "./example";
import {
  heldExample,
  newTokenExample,
  publishedExample,
  speakerExample,
  speakerRefExample,
  talkExample,
  tokenExample,
} from "./resources";

const { title, description, venue, venueUrl, date, slides } = talkExample;
const moderated = { ...heldExample, author: { ...heldExample.author, email: "vic@example.com" } };
const approved = { ...publishedExample, author: moderated.author };
const etag = '"UQsDhzVpxF2tOZxvJ-Yk3fGm1Na"';

const listed = (item: object, self: string) => ({ items: [item], links: { self, next: null, prev: null } });

const tooLate = {
  type: "about:blank",
  status: 404,
  title: "Not Found",
  code: "not_found",
  detail: "There is no such comment.",
};

export const examples: Record<string, Example> = {
  listTalks: {
    query: { speaker: "nora", limit: 10 },
    answer: listed(talkExample, apiUrl("/talks", { speaker: "nora", limit: 10 })),
  },
  publishTalk: {
    headers: { "Idempotency-Key": "falling-upwards-1" },
    body: { title, description, venue, venueUrl, date, slides },
    answer: talkExample,
  },
  getTalk: { params: { id: 7 }, answer: talkExample },
  editTalk: {
    params: { id: 7 },
    headers: { "If-Match": etag },
    body: { venue: "GravityConf, main stage" },
    answer: { ...talkExample, venue: "GravityConf, main stage", editedAt: "2026-05-09T10:00:00.000Z" },
  },
  deleteTalk: { params: { id: 7 }, answer: null },
  listComments: {
    params: { id: 7 },
    answer: listed(publishedExample, apiUrl("/talks/7/comments")),
  },
  postComment: {
    params: { id: 7 },
    body: { body: heldExample.body, name: "Vic Visitor", email: "vic@example.com", notify: true },
    answer: heldExample,
  },
  getComment: { params: { id: 31 }, answer: publishedExample },
  decideComment: {
    params: { id: 31 },
    body: { status: "published", from: "held" },
    answer: approved,
  },
  deleteComment: { params: { id: 31 }, answer: null },
  listSpeakers: { query: { limit: 10 }, answer: listed(publicSpeaker(), apiUrl("/speakers", { limit: 10 })) },
  getSpeaker: { params: { username: "nora" }, answer: publicSpeaker() },
  editSpeaker: {
    params: { username: "nora" },
    body: { location: speakerExample.location, timeZone: speakerExample.timeZone },
    answer: speakerExample,
  },
  listQueue: { answer: listed(moderated, apiUrl("/moderation")) },
  decideMany: {
    body: {
      decisions: [
        { id: 31, status: "published" },
        { id: 32, status: "spam" },
      ],
    },
    answer: {
      results: [
        { id: 31, comment: approved, problem: null },
        { id: 32, comment: null, problem: tooLate },
      ],
    },
  },
  getMe: {
    withToken: true,
    answer: {
      speaker: speakerRefExample,
      isAdmin: false,
      scopes: newTokenExample.scopes,
      waiting: { mine: 1, all: null },
      links: { self: apiUrl("/me"), moderation: apiUrl("/moderation"), tokens: apiUrl("/tokens") },
    },
  },
  listTokens: { answer: { items: [tokenExample], links: { self: apiUrl("/tokens") } } },
  createToken: {
    body: { name: tokenExample.name, scopes: tokenExample.scopes, expiresIn: 300 },
    answer: newTokenExample,
  },
  getToken: { params: { id: 12 }, answer: tokenExample },
  revokeToken: { params: { id: 12 }, answer: null },
  getDescription: { answer: { openapi: "3.1.0" } },
};

function publicSpeaker() {
  return { ...speakerExample, timeZone: null };
}

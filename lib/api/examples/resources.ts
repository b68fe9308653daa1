/** The one speaker, talk, comment and token that the examples are about. */
import type { z } from "zod";
import { apiUrl, pageUrl } from "../address";
import type { commentResource } from "../comment";
import type { speakerRef, speakerResource } from "../speaker";
import type { talkResource } from "../talk";
import type { newTokenResource, tokenResource } from "../token";

const speakerLinks = { self: apiUrl("/speakers/nora"), html: pageUrl("/speakers/nora") };
const who = { id: 3, username: "nora", name: "Nora Newton", avatar: pageUrl("/avatars/nora.svg") };

export const speakerRefExample: z.output<typeof speakerRef> = { ...who, links: speakerLinks };

export const speakerExample: z.output<typeof speakerResource> = {
  ...who,
  location: "Lisbon",
  bio: "Falls, and writes about it.",
  bioHtml: `<p dir="auto">Falls, and writes about it.</p>`,
  memberSince: "2026-01-12T09:30:00.000Z",
  talkCount: 1,
  timeZone: "Europe/Lisbon",
  links: { ...speakerLinks, talks: apiUrl("/talks", { speaker: "nora" }) },
};

export const talkExample: z.output<typeof talkResource> = {
  id: 7,
  title: "Falling upwards",
  description: "What an *apple* knows.",
  descriptionHtml: `<p dir="auto">What an <em>apple</em> knows.</p>`,
  venue: "GravityConf",
  venueUrl: "https://gravity.example/",
  date: "2026-05-06",
  slides: "https://speakerdeck.com/nora/falling-upwards",
  slidesEmbed: { provider: "link", frameUrl: null },
  video: null,
  videoEmbed: null,
  commentCount: 0,
  speaker: speakerRefExample,
  createdAt: "2026-05-07T08:00:00.000Z",
  editedAt: "2026-05-07T08:00:00.000Z",
  links: {
    self: apiUrl("/talks/7"),
    html: pageUrl("/talks/7-falling-upwards"),
    speaker: speakerLinks.self,
    comments: apiUrl("/talks/7/comments"),
  },
};

export const heldExample: z.output<typeof commentResource> = {
  id: 31,
  number: null,
  status: "held",
  body: "How high is *up*?",
  bodyHtml: `<p dir="auto">How high is <em>up</em>?</p>`,
  author: { name: "Vic Visitor", email: null, speaker: null },
  createdAt: "2026-05-08T17:20:00.000Z",
  publishedAt: null,
  talk: { id: 7, title: talkExample.title },
  links: { self: apiUrl("/comments/31"), html: talkExample.links.html, talk: talkExample.links.self },
};

export const publishedExample: z.output<typeof commentResource> = {
  ...heldExample,
  number: 1,
  status: "published",
  publishedAt: "2026-05-08T18:00:00.000Z",
  links: { ...heldExample.links, html: `${talkExample.links.html}#comment-1` },
};

const tokenFacts = {
  id: 12,
  name: "My script",
  createdAt: "2026-05-07T07:55:00.000Z",
  expiresAt: "2026-05-07T08:00:00.000Z",
  links: { self: apiUrl("/tokens/12") },
};

export const newTokenExample: z.output<typeof newTokenResource> = {
  ...tokenFacts,
  token: "talks_4c1f9e0b7d2a86355bb0c9d1e7f2a4683c5d0e1f78a1b2c3",
  scopes: ["read", "write", "moderate"],
};

export const tokenExample: z.output<typeof tokenResource> = {
  ...tokenFacts,
  ending: "b2c3",
  scopes: newTokenExample.scopes,
  lastUsedAt: "2026-05-07T07:56:00.000Z",
  revokedAt: null,
};

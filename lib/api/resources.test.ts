import { expect, test } from "vitest";
import type { FullComment } from "@/lib/comments/full-comment";
import type { FullSpeaker } from "@/lib/speakers/full-speaker";
import type { FullTalk } from "@/lib/talks/full-talk";
import { commentResource, toCommentResource } from "./comment";
import { speakerResource, toSpeakerResource } from "./speaker";
import { talkResource, toTalkResource } from "./talk";

const at = new Date("2026-05-04T10:11:12.345Z");
const account = { id: 3, username: "ann", name: "", photoHash: null };

const comment: FullComment = {
  id: 7,
  number: null,
  status: "held",
  body: "**Yes**",
  bodyHtml: "<p><strong>Yes</strong></p>",
  authorId: null,
  authorName: "Vic",
  authorEmail: "vic@example.com",
  moderatorId: 3,
  createdAt: at,
  publishedAt: null,
  author: null,
  talk: { id: 5, title: "Flask" },
};

test("a visitor's address is for the comment's moderators", () => {
  expect(toCommentResource(comment, { isModerator: true }).author.email).toBe("vic@example.com");
  expect(toCommentResource(comment, { isModerator: false }).author.email).toBeNull();
});

test("a comment leads to its place on the page once it is published, and to the talk before", () => {
  const waiting = commentResource.strict().parse(toCommentResource(comment, { isModerator: false }));
  expect(waiting.links.html).toMatch(/\/talks\/5-flask$/);
  expect(waiting.createdAt).toBe("2026-05-04T10:11:12.345Z");
  const published = toCommentResource(
    { ...comment, status: "published", number: 101 },
    { isModerator: false },
  );
  expect(published.links.html).toMatch(/\/talks\/5-flask\/comments\/2#comment-101$/);
});

const speaker: FullSpeaker = {
  id: 3,
  username: "ann",
  name: "",
  location: "Jena",
  bio: "",
  bioHtml: "",
  memberSince: at,
  talkCount: 0,
  timeZone: "Europe/Berlin",
  avatar: "/avatars/ann.svg",
};

test("a time zone is for the speaker alone", () => {
  const seenBy = (id: number | null) =>
    speakerResource.strict().parse(toSpeakerResource(speaker, id)).timeZone;
  expect([seenBy(3), seenBy(4), seenBy(null)]).toEqual(["Europe/Berlin", null, null]);
});

const talk: FullTalk = {
  id: 5,
  title: "Flask",
  description: "",
  descriptionHtml: "",
  venue: "PyCon",
  venueUrl: null,
  date: "2014-04-09",
  slidesUrl: "https://example.com/deck",
  videoUrl: "https://www.youtube.com/watch?v=aqz-KE-bpKQ",
  commentCount: 0,
  createdAt: at,
  version: 1,
  editedAt: at,
  speaker: account,
};

test("a talk tells what can be shown in a frame, and what is a link only", () => {
  const told = talkResource.strict().parse(toTalkResource(talk));
  expect(told.slidesEmbed).toEqual({ provider: "link", frameUrl: null });
  expect(told.videoEmbed).toMatchObject({
    provider: "youtube",
    frameUrl: expect.stringContaining("aqz-KE-bpKQ"),
  });
  expect(told.speaker).toMatchObject({ username: "ann", name: "ann" });
});

import { expect, test } from "vitest";
import { auditListingOf } from "./listing";
import { auditListPath, auditPath } from "./path";

const pathOf = (path: string) => auditListingOf(path.split("/").filter(Boolean));

test.each([
  ["", { filter: { kind: "all" }, place: { kind: "start" } }],
  ["before/50", { filter: { kind: "all" }, place: { kind: "before", id: 50 } }],
  ["of/token", { filter: { kind: "of", family: "token" }, place: { kind: "start" } }],
  ["by/7/after/3", { filter: { kind: "by", actorId: 7 }, place: { kind: "after", id: 3 } }],
  [
    "about/comment/31",
    { filter: { kind: "about", subject: { kind: "comment", id: 31 } }, place: { kind: "start" } },
  ],
  [
    "about/talk/1/before/9",
    { filter: { kind: "about", subject: { kind: "talk", id: 1 } }, place: { kind: "before", id: 9 } },
  ],
] as const)("/admin/audit/%s is a page of the log", (path, listing) => {
  expect(pathOf(path)).toEqual(listing);
  expect(`${auditPath}/${path}`).toContain(auditListPath(listing.filter));
});

test.each([
  "of",
  "of/nothing",
  "by",
  "by/ann",
  "by/0",
  "about/comment",
  "about/venue/1",
  "about/comment/x",
  "page/2",
  "before",
  "before/0",
  "of/token/1",
])("/admin/audit/%s is none", (path) => {
  expect(pathOf(path)).toBeNull();
});

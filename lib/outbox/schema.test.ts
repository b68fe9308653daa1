import { expect, test } from "vitest";
import { emailListingOf } from "./schema";

test.each([
  [undefined, { status: null, place: { kind: "start" } }],
  [["failed"], { status: "failed", place: { kind: "start" } }],
  [["before", "12"], { status: null, place: { kind: "before", id: 12 } }],
  [["sent", "after", "12"], { status: "sent", place: { kind: "after", id: 12 } }],
])("%j names a page of the list", (segments, listing) => {
  expect(emailListingOf(segments)).toEqual(listing);
});

test.each([
  [["lost"]],
  [["messages"]],
  [["failed", "sent"]],
  [["failed", "before"]],
  [["before", "0"]],
  [["before", "2147483648"]],
  [["before", "x"]],
  [["before", "12", "more"]],
])("%j names none", (segments) => {
  expect(emailListingOf(segments)).toBeNull();
});

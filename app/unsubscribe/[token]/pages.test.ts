import { expect, test } from "vitest";
import { Conflict, Forbidden, NotFound, TooMany, Unavailable, Uncertain } from "@/lib/errors";
import { brokenPage, INVALID_UNSUBSCRIBE_TOKEN, unavailablePage } from "@/lib/messages";
import { refusalPage } from "./pages";

test.each([
  ["an outage", new Unavailable(), unavailablePage.title],
  ["an outage in the middle of a write", new Uncertain(), unavailablePage.title],
  ["a link that is gone meanwhile", new NotFound("link"), INVALID_UNSUBSCRIBE_TOKEN],
  ["a conflict", new Conflict("Somebody was faster."), brokenPage.title],
  ["too many tries", new TooMany(5), brokenPage.title],
  ["what is forbidden", new Forbidden(), brokenPage.title],
])("%s has a page of its own kind", (_what, error, title) => {
  expect(refusalPage(error).title).toBe(title);
});

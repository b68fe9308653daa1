import { expect, test } from "vitest";
import { INVALID_UNSUBSCRIBE_TOKEN, NO_MORE_EMAIL, NO_MORE_TALK_EMAIL } from "@/lib/messages";
import { findStopLink } from "@/lib/notifications/unsubscribe";
import { speakerFactory } from "@/lib/testing/factories/speaker";
import { subscriptionFactory } from "@/lib/testing/factories/subscription";
import { talkFactory } from "@/lib/testing/factories/talk";
import { GET, POST } from "./route";

/** Somebody who hears of a talk. */
async function subscribe({ title = "Talking about talks", ...facts }: Facts = {}) {
  const { address, ...talk } = facts;
  const { id: talkId } = await talkFactory({ title, ...talk });
  return subscriptionFactory({ talkId, ...(address && { address }) });
}

type Facts = { title?: string; address?: string; speakerId?: number };

const stopped = async ({ token }: { token: string }) => {
  const link = await findStopLink(token);
  return { talk: link?.talk?.isStopped, all: link?.isAllStopped };
};

const contextOf = (token: string) => ({ params: Promise.resolve({ token }) });
const get = (token: string) => GET(new Request(`http://localhost/unsubscribe/${token}`), contextOf(token));
const post = (token: string, init: RequestInit = {}) =>
  POST(new Request(`http://localhost/unsubscribe/${token}`, { method: "POST", ...init }), contextOf(token));

const urlencoded = (fields: Record<string, string>) => ({ body: new URLSearchParams(fields) });
const multipart = (fields: Record<string, string>) => {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) body.append(name, value);
  return { body };
};
const oneClick = { "List-Unsubscribe": "One-Click" };

test("a GET asks, and changes nothing", async () => {
  const subscription = await subscribe();
  const answer = await get(subscription.token);
  expect(answer.status).toBe(200);
  const html = await answer.text();
  expect(html).toContain("Stop email about this talk?");
  expect(html).toContain("Talking about talks");
  expect(html).toContain("Stop all email from Talks");
  expect(await stopped(subscription)).toEqual({ talk: false, all: false });
});

test.each([
  ["one click, urlencoded", urlencoded(oneClick)],
  ["one click, multipart", multipart(oneClick)],
  ["one click from another site", { ...urlencoded(oneClick), headers: { origin: "https://mailer.example" } }],
  ["nothing at all", {}],
  ["an unknown body", { body: "{", headers: { "content-type": "application/json" } }],
  ["a broken form", { body: "--", headers: { "content-type": "multipart/form-data; boundary=x" } }],
])("a POST with %s stops email about the talk, however often", async (_what, init) => {
  const subscription = await subscribe();
  for (let n = 0; n < 2; n++) {
    const answer = await post(subscription.token, init);
    expect(answer.status).toBe(200);
    expect(answer.headers.has("set-cookie")).toBe(false);
    expect(await answer.text()).toContain(NO_MORE_TALK_EMAIL);
  }
  expect(await stopped(subscription)).toEqual({ talk: true, all: false });
});

test("one click on an address's link stops everything, and so does the second button of a talk's", async () => {
  const [one, other] = [await subscribe(), await subscribe()];
  for (const answer of [
    await post(one.emailAddress.token, urlencoded(oneClick)),
    await post(other.token, urlencoded({ scope: "all" })),
  ])
    expect(await answer.text()).toContain(NO_MORE_EMAIL);
  expect(await stopped(one)).toEqual({ talk: false, all: true });
  expect(await stopped(other)).toEqual({ talk: false, all: true });
});

test("both can be resumed, each by its own button", async () => {
  const subscription = await subscribe();
  await post(subscription.token);
  await post(subscription.token, urlencoded({ scope: "all" }));
  await post(subscription.token, urlencoded({ scope: "all", action: "resume" }));
  expect(await stopped(subscription)).toEqual({ talk: true, all: false });
  const answer = await post(subscription.token, urlencoded({ action: "resume" }));
  expect(await answer.text()).toContain("are on again");
  expect(await stopped(subscription)).toEqual({ talk: false, all: false });
});

test.each([
  ["GET", get],
  ["POST", post],
])("an unknown token answers a %s with 404, in words", async (_method, ask) => {
  for (const token of ["no-such-token", "\0", "x".repeat(9000)]) {
    const answer = await ask(token);
    expect(answer.status).toBe(404);
    expect(await answer.text()).toContain(INVALID_UNSUBSCRIBE_TOKEN);
  }
});

test("no page shows an address, is stored, is indexed, tells where one came from, or needs a script", async () => {
  const subscription = await subscribe({ address: "secret-reader@example.com" });
  for (const answer of [
    await get(subscription.token),
    await post(subscription.token),
    await post(subscription.emailAddress.token),
    await get("no-such-token"),
  ]) {
    const html = await answer.text();
    expect(html).not.toMatch(/secret-reader|<script|style=|<style/);
    expect(html).not.toContain(subscription.emailAddress.token);
    expect(answer.headers.get("cache-control")).toBe("no-store");
    expect(answer.headers.get("referrer-policy")).toBe("no-referrer");
    expect(answer.headers.get("x-robots-tag")).toBe("noindex");
    expect(answer.headers.get("content-security-policy")).not.toMatch(/script-src|unsafe|nonce/);
  }
});

test("a title is text, whatever is in it", async () => {
  const { token } = await subscribe({ title: '<script>alert("1")</script> & "more"' });
  const html = await (await get(token)).text();
  expect(html).toContain("&#x3C;script>alert(");
  expect(html).not.toContain("<script>");
});

test("a speaker hears that it is their own talk, and where to choose", async () => {
  const { email: address, id: speakerId } = await speakerFactory();
  const subscription = await subscribe({ address, speakerId });
  const html = await (await get(subscription.token)).text();
  expect(html).toContain("Stop email about comments on your talk?");
  expect(html).toContain('href="/dashboard/notifications"');
});

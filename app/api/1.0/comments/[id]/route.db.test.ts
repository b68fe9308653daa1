import { revalidateTag } from "next/cache";
import { expect, test, vi } from "vitest";
import { decideComment } from "@/lib/comments/decide";
import { getFullComment } from "@/lib/comments/full-comment";
import { log } from "@/lib/log/log";
import { disableSpeaker } from "@/lib/speakers/account-commands";
import { deleteTalk } from "@/lib/talks/commands";
import { commentAliasFactory } from "@/lib/testing/factories/alias";
import {
  heldCommentFactory,
  publishedCommentFactory,
  rejectedCommentFactory,
  spamCommentFactory,
} from "@/lib/testing/factories/comment";
import { speakerFactory, viewerOf } from "@/lib/testing/factories/speaker";
import { talkFactory } from "@/lib/testing/factories/talk";
import { tokenFactory } from "@/lib/testing/factories/token";
import { DELETE, GET, OPTIONS, PATCH, POST, PUT } from "./route";

// Next's cache is there only inside Next.
vi.mock("next/cache", () => ({ revalidateTag: vi.fn() }));

const handlers = { GET, POST, PATCH, PUT, DELETE };
type Method = keyof typeof handlers;

const badRequest = (message: string) => ({ status: 400, body: { status: "bad request", message } });
const unauthorized = (message: string) => ({ status: 401, body: { status: "unauthorized", message } });
const ok = { status: 200, body: { status: "ok" } };
const noJson = badRequest("Invalid JSON in body.");
const approvedAlready = badRequest("Comment is already approved.");
const noToken = unauthorized("Authentication token not provided.");
const badToken = unauthorized("Invalid authentication token.");
const forbidden = {
  status: 403,
  body: { status: "forbidden", message: "You cannot modify this comment." },
};
const notFound = { status: 404, body: { status: "not found", message: "resource not found" } };

async function send(method: Method, id: number | string, body?: string, type = "application/json") {
  const headers = { "content-type": type };
  const request = new Request(`http://localhost:3000/api/1.0/comments/${id}`, {
    method,
    ...(body !== undefined && { headers, body }),
  });
  const answer = await handlers[method](request, { params: Promise.resolve({ id: String(id) }) });
  expect(answer.headers.get("content-type")).toBe("application/json");
  expect(answer.headers.get("cache-control")).toBe("no-store");
  return { status: answer.status, body: await answer.json() };
}

const put = (id: number | string, token: unknown) => send("PUT", id, JSON.stringify({ token }));
const remove = (id: number | string, token: unknown) => send("DELETE", id, JSON.stringify({ token }));

/** A comment under a talk, its speaker, and a token of theirs. */
async function underTalk<Comment>(
  factory: (facts: { talkId: number }) => Promise<Comment>,
  scopes = "moderate",
) {
  const speaker = await speakerFactory();
  const talk = await talkFactory({ speakerId: speaker.id });
  const { secret } = await tokenFactory({ speakerId: speaker.id, scopes });
  return { comment: await factory({ talkId: talk.id }), secret, talk, viewer: viewerOf(speaker) };
}

const root = viewerOf(await speakerFactory({ isAdmin: true }));

async function stateOf(id: number) {
  const { comment } = await getFullComment(root, id);
  return { status: comment.status, number: comment.number };
}

test("PUT publishes what waits, and its pages are forgotten", async () => {
  const { comment, secret, talk } = await underTalk(heldCommentFactory);
  vi.mocked(revalidateTag).mockClear();
  expect(await put(comment.id, secret)).toEqual(ok);
  expect(await stateOf(comment.id)).toEqual({ status: "published", number: 1 });
  expect(vi.mocked(revalidateTag).mock.calls.map(([tag]) => tag)).toContain(`talk-card:${talk.id}`);
});

test("DELETE rejects what waits, which can be undone, and is not found here any more", async () => {
  const { comment, secret, viewer } = await underTalk(heldCommentFactory);
  expect(await remove(comment.id, secret)).toEqual(ok);
  expect(await stateOf(comment.id)).toEqual({ status: "rejected", number: null });
  expect(await remove(comment.id, secret)).toEqual(notFound);
  expect(await put(comment.id, secret)).toEqual(notFound);
  await decideComment(viewer, { id: comment.id, from: "rejected", to: "held" }, "page");
  expect(await put(comment.id, secret)).toEqual(ok);
});

test.each(["PUT", "DELETE"] as const)("%s without a JSON object in the body", async (method) => {
  const { comment, secret } = await underTalk(heldCommentFactory);
  const token = JSON.stringify({ token: secret });
  expect(await send(method, comment.id)).toEqual(noJson);
  expect(await send(method, comment.id, token, "text/plain")).toEqual(noJson);
  expect(await send(method, comment.id, token, "application/vnd.api+json")).toEqual(noJson);
  for (const body of ["", "{", '{"token":', "[]", `[${token}]`, "null", "1", '"text"', "[".repeat(100_000)])
    expect(await send(method, comment.id, body)).toEqual(noJson);
  expect(await stateOf(comment.id)).toMatchObject({ status: "held" });
  expect(await send(method, comment.id, token, "Application/JSON; charset=utf-8")).toEqual(ok);
});

test.each(["PUT", "DELETE"] as const)(
  "%s without a token, and with one that is worth nothing",
  async (method) => {
    const { comment, secret } = await underTalk(heldCommentFactory);
    for (const body of [{}, { token: null }, { token: "" }, { Token: secret }, { token: 0 }])
      expect(await send(method, comment.id, JSON.stringify(body))).toEqual(noToken);
    const past = await tokenFactory({ speakerId: comment.moderatorId, expiresAt: new Date() });
    const revoked = await tokenFactory({ speakerId: comment.moderatorId, revokedAt: new Date() });
    for (const token of ["x", "\0", 1, true, {}, [secret], `${secret} `, past.secret, revoked.secret])
      expect(await send(method, comment.id, JSON.stringify({ token }))).toEqual(badToken);
    expect(await stateOf(comment.id)).toMatchObject({ status: "held" });
  },
);

test("a speaker whose account is disabled is nobody", async () => {
  const { comment, secret, viewer } = await underTalk(heldCommentFactory);
  await disableSpeaker(viewer.id);
  expect(await put(comment.id, secret)).toEqual(badToken);
});

test.each([put, remove])("only moderators decide, with a token for it", async (send) => {
  const { comment, secret } = await underTalk(heldCommentFactory, "read write");
  expect(await send(comment.id, secret)).toEqual(forbidden);
  const stranger = await tokenFactory({ scopes: "read write moderate" });
  expect(await send(comment.id, stranger.secret)).toEqual(forbidden);
  const plain = await tokenFactory({ speakerId: root.id, scopes: "moderate" });
  expect(await send(comment.id, plain.secret)).toEqual(forbidden);
  const onlyAdmin = await tokenFactory({ speakerId: root.id, scopes: "admin" });
  expect(await send(comment.id, onlyAdmin.secret)).toEqual(forbidden);
  expect(await stateOf(comment.id)).toMatchObject({ status: "held" });
  const whole = await tokenFactory({ speakerId: root.id, scopes: "moderate admin" });
  expect(await send(comment.id, whole.secret)).toEqual(ok);
});

test.each([put, remove])("what is published is approved already, and stays", async (send) => {
  const { comment, secret } = await underTalk(publishedCommentFactory);
  expect(await send(comment.id, secret)).toEqual(approvedAlready);
  expect(await stateOf(comment.id)).toMatchObject({ status: "published", number: 1 });
});

test("what is not there, was rejected, is spam, or lies under a deleted talk is not found", async () => {
  const { secret, talk } = await underTalk(heldCommentFactory);
  const rejected = await rejectedCommentFactory({ talkId: talk.id });
  const spam = await spamCommentFactory({ talkId: talk.id });
  const under = await underTalk(heldCommentFactory);
  await deleteTalk(under.viewer, under.talk.id);
  for (const id of [rejected.id, spam.id, under.comment.id, 2_000_000_000, 0, "9".repeat(30), `${2 ** 31}`]) {
    expect(await put(id, secret)).toEqual(notFound);
    expect(await remove(id, secret)).toEqual(notFound);
  }
});

test("the checks come in the original's order: JSON, token, 404, 403, approved", async () => {
  const { comment } = await underTalk(publishedCommentFactory);
  const stranger = await tokenFactory({ scopes: "read" });
  expect(await send("PUT", 2_000_000_000, "[]")).toEqual(noJson);
  expect(await put(2_000_000_000, "x")).toEqual(badToken);
  expect(await put(2_000_000_000, stranger.secret)).toEqual(notFound);
  expect(await put(comment.id, stranger.secret)).toEqual(forbidden);
});

test.each(["abc", "-1", "1.0", "1e3", "٣", " ", "1 OR 1"])(
  "there is no comment %j, whatever is sent",
  async (id) => {
    for (const method of ["PUT", "DELETE", "GET", "POST", "PATCH"] as const)
      expect(await send(method, id, method === "GET" ? undefined : "{")).toEqual(notFound);
  },
);

test.each(["GET", "POST", "PATCH"] as const)(
  "%s is answered with the methods that there are",
  async (method) => {
    const request = new Request("http://localhost:3000/api/1.0/comments/1", { method });
    const answer = await handlers[method](request, { params: Promise.resolve({ id: "1" }) });
    expect(answer.status).toBe(405);
    expect(answer.headers.get("allow")).toBe("DELETE, OPTIONS, PUT");
    expect(await answer.json()).toEqual({
      status: "method not allowed",
      message: "This address does not take such a request.",
    });
    expect(OPTIONS().headers.get("allow")).toBe("DELETE, OPTIONS, PUT");
  },
);

test("of two that approve at once, the second hears that it is approved already", async () => {
  const { comment, secret } = await underTalk(heldCommentFactory);
  const answers = await Promise.all([put(comment.id, secret), put(comment.id, secret)]);
  expect(answers.sort((a, b) => a.status - b.status)).toEqual([ok, approvedAlready]);
  expect(await stateOf(comment.id)).toEqual({ status: "published", number: 1 });
});

test("of two that delete at once, the second finds nothing", async () => {
  const { comment, secret } = await underTalk(heldCommentFactory);
  const answers = await Promise.all([remove(comment.id, secret), remove(comment.id, secret)]);
  expect(answers.sort((a, b) => a.status - b.status)).toEqual([ok, notFound]);
});

test("of one that approves and one that deletes, the second's answer is what the first made true", async () => {
  const { comment, secret } = await underTalk(heldCommentFactory);
  const [approval, deletion] = await Promise.all([put(comment.id, secret), remove(comment.id, secret)]);
  const { status } = await stateOf(comment.id);
  const expected = status === "published" ? [ok, approvedAlready] : [notFound, ok];
  expect([approval, deletion]).toEqual(expected);
});

test("a comment brought over from the original keeps its number here, before whose id it is now", async () => {
  const { comment, secret, talk } = await underTalk(heldCommentFactory);
  const other = await heldCommentFactory({ talkId: talk.id });
  await commentAliasFactory(String(other.id), comment.id);
  expect(await put(`00${other.id}`, secret)).toEqual(ok);
  expect(await stateOf(comment.id)).toMatchObject({ status: "published" });
  expect(await stateOf(other.id)).toMatchObject({ status: "held" });
});

test("an error that nobody foresaw is told in JSON, under a reference, and not what it was", async () => {
  const complaint = vi.spyOn(log, "error").mockReturnValue();
  const request = new Request("http://localhost:3000/api/1.0/comments/1", { method: "PUT" });
  const answer = await PUT(request, { params: Promise.reject(new Error("the secret of the house")) });
  expect(answer.status).toBe(500);
  const body = await answer.json();
  expect(body).toEqual({
    status: "internal server error",
    message: expect.stringMatching(/Reference \w{8}/),
  });
  expect(JSON.stringify(body)).not.toContain("secret");
  expect(complaint).toHaveBeenCalled();
  complaint.mockRestore();
});

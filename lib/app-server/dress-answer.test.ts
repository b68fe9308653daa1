import { expect, test } from "vitest";
import { ask, serveOnPort } from "@/lib/testing/http";
import { type Answer, markRefused, withAnswer } from "@/lib/web/answer-status";
import { dressAnswer } from "./dress-answer";

/** What a form gets that is refused like this. */
async function formRefused(said: Answer, headers: Record<string, string> = {}) {
  await using server = await serveOnPort((request, response) => {
    const answer: Answer = {};
    dressAnswer(request, response, answer);
    withAnswer(answer, () => markRefused(said));
    response.setHeader("Content-Type", "text/html");
    response.end("<p>The form, as it was typed");
  });
  const { host, port } = server;
  return await ask({ host, port, method: "POST", path: "/login", headers });
}

test.each([
  [{ status: 429, retryAfter: 840 }, "840"],
  [{ status: 503, retryAfter: 2 }, "2"],
  [{ status: 422 }, undefined],
])("a form that is refused by %j comes back with that", async (said, retryAfter) => {
  const { status, headers, body } = await formRefused(said);
  expect([status, headers["retry-after"]]).toEqual([said.status, retryAfter]);
  expect(headers["content-security-policy"]).toBeDefined();
  expect(body).toBe("<p>The form, as it was typed");
});

test("a script reads the form's state, and gets Next's own answer", async () => {
  const { status, headers } = await formRefused({ status: 429, retryAfter: 840 }, { "next-action": "abc" });
  expect([status, headers["retry-after"]]).toEqual([200, undefined]);
});

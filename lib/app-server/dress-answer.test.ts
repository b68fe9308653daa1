import { expect, test } from "vitest";
import { ask, serveOnPort } from "@/lib/testing/http";
import { type Answer, markMalformed, markRefused, withAnswer } from "@/lib/web/answer-status";
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

/** What Node says of a body that is no form. */
const unreadable = (body: string) =>
  new Response(body, { headers: { "content-type": "multipart/form-data; boundary=x" } })
    .formData()
    .then(() => null)
    .catch((error: unknown) => error);

async function formFailed(error: unknown) {
  await using server = await serveOnPort((request, response) => {
    const answer: Answer = {};
    dressAnswer(request, response, answer);
    const isKnown = withAnswer(answer, () => markMalformed(error));
    response.statusCode = 500;
    response.end(`known: ${isKnown}`);
  });
  const { host, port } = server;
  return await ask({ host, port, method: "POST", path: "/login" });
}

test.each([
  "--x\r\nno header\r\n\r\n1\r\n--x--",
  "--x\r\n\r\n1\r\n--x--",
  '--x\r\nContent-Disposition: form-data; name="a\r\n\r\n1\r\n--x--',
])("a form with the part %j is malformed, and no fault of ours", async (body) => {
  const { status, headers, body: page } = await formFailed(await unreadable(body));
  expect([status, headers["content-type"]]).toEqual([400, "text/html; charset=utf-8"]);
  expect(page).toContain("This form did not arrive as a browser sends it.");
});

test("any other error stays one", async () => {
  expect((await formFailed(new TypeError("it is undefined"))).status).toBe(500);
});

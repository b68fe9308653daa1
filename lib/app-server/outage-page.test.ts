import type { ServerResponse } from "node:http";
import { expect, test } from "vitest";
import { Outage } from "@/lib/db/outage";
import { ask, serveOnPort } from "@/lib/testing/http";
import { type Answer, markOutage, markRefused, withAnswer } from "@/lib/web/answer-status";
import { dressAnswer } from "./dress-answer";

/** An application in which `respond` stands for Next. */
const serve = (respond: (response: ServerResponse) => void) =>
  serveOnPort((request, response) => {
    const answer: Answer = {};
    dressAnswer(request, response, answer);
    withAnswer(answer, () => respond(response));
  });

/** As Next answers. */
function answerHtml(response: ServerResponse, status: number, body: string) {
  response.setHeader("Content-Type", "text/html");
  response.setHeader("Link", "</font.woff2>; rel=preload");
  response.statusCode = status;
  response.end(body);
}

const broken = (response: ServerResponse) => {
  markOutage(new Outage("it is gone", false));
  answerHtml(response, 500, "<html>broken</html>");
};
const to = ({ host, port }: { host: string; port: number }, path: string) => ({ host, port, path });

test.each(["/dashboard/talks", "/login", "/avatars/ann.webp", "/talk/7"])(
  "where the database was missed, %s says that it will be back",
  async (path) => {
    await using server = await serve(broken);
    const { status, headers, body } = await ask(to(server, path));
    expect(status).toBe(503);
    expect(headers).toMatchObject({ "retry-after": "5", "cache-control": "no-store" });
    expect(headers["content-security-policy"]).toContain("default-src 'none'");
    expect(headers.link).toBeUndefined();
    expect(body).toContain("We will be back in a moment");
  },
);

test.each([
  ["POST", "/logout", {}],
  ["POST", "/logout/now", {}],
  ["HEAD", "/dashboard/talks", {}],
])("so does %s %s, with headers %j", async (method, path, headers) => {
  await using server = await serve(broken);
  const answer = await ask({ ...to(server, path), method, headers });
  expect(answer.status).toBe(503);
  expect(answer.headers).toMatchObject({ "retry-after": "5", "cache-control": "no-store" });
  expect(answer.body.includes("We will be back in a moment")).toBe(method !== "HEAD");
});

test("a HEAD, which Next ends with null, says how long the page is", async () => {
  await using server = await serve((response) => {
    response.setHeader("Content-Length", 7);
    response.end(null);
  });
  const { status, headers } = await ask({ ...to(server, "/login"), method: "HEAD" });
  expect([status, headers["content-length"]]).toEqual([200, "7"]);
});

test("what broke for another reason stays what it is", async () => {
  await using server = await serve((response) => {
    expect(markOutage(new Error("a bug"))).toBe(false);
    answerHtml(response, 500, "broken");
  });
  expect(await ask(to(server, "/dashboard/talks"))).toMatchObject({ status: 500 });
});

test("a page that was shown all the same is no 503", async () => {
  await using server = await serve((response) => {
    markOutage(new Outage("it is gone", false));
    answerHtml(response, 200, "shown");
  });
  expect(await ask(to(server, "/dashboard/talks"))).toMatchObject({ status: 200 });
});

test.each([
  [503, "nothing was saved"],
  [504, "It may be there, or not"],
])(
  "a form that was answered by %i and whose page cannot be shown is given back, as text",
  async (status, said) => {
    await using server = await serve((response) => {
      markRefused({ status, typed: { name: "Vera", body: "A long <b>question</b>" } });
      broken(response);
    });
    const answer = await ask({ ...to(server, "/talks/7"), method: "POST" }, "");
    expect(answer.status).toBe(status);
    expect(answer.body).toContain(said);
    expect(answer.body).toContain("A long &#x3C;b>question&#x3C;/b></textarea>");
  },
);

test("what a handler answers to a GET keeps its words, whatever the status", async () => {
  await using server = await serve((response) => {
    response.writeHead(404, { "Content-Type": "text/plain" }).end("There is no such picture.");
  });
  expect(await ask(to(server, "/avatars/nobody.webp"))).toMatchObject({
    status: 404,
    body: "There is no such picture.",
  });
});

test.each([
  ["POST", "/logout/now", {}],
  ["HEAD", "/login", {}],
  ["GET", "/login?_rsc=1", { rsc: "1" }],
])("so does the answer to %s %s, with headers %j", async (method, path, headers) => {
  await using server = await serve((response) => {
    markRefused({ status: 429, retryAfter: 7 });
    response.writeHead(307, { Location: "/elsewhere" }).end();
  });
  const answer = await ask({ ...to(server, path), method, headers });
  expect([answer.status, answer.headers.location]).toEqual([307, "/elsewhere"]);
  expect(answer.headers["retry-after"]).toBeUndefined();
});

/** A request that is sent twice is carried out once. */
import { randomUUID } from "node:crypto";
import { expect, test } from "../fixtures";
import { basic } from "./call";
import { clientOf } from "./client";

const talk = { title: "Published once", venue: "Script Conf", date: "2026-03-05" };

test("a talk that is sent twice under one key is published once", async ({ site }) => {
  const speaker = await clientOf(site, "scripter");
  const headers = { "Idempotency-Key": randomUUID() };
  const first = await speaker("POST", "/talks", { body: talk, headers });
  const second = await speaker("POST", "/talks", { body: talk, headers });
  expect(first).toMatchObject({ status: 201 });
  expect(second).toMatchObject({ status: 201, text: first.text });
  expect([first, second].map((one) => one.headers.get("idempotent-replayed"))).toEqual([null, "true"]);
  expect(second.headers.get("location")).toBe(first.headers.get("location"));
  expect(second.headers.get("etag")).toBe(first.headers.get("etag"));

  const other = await speaker("POST", "/talks", { body: { ...talk, title: "Another" }, headers });
  expect(other).toMatchObject({ status: 422, said: { errors: { "Idempotency-Key": expect.any(String) } } });
});

test("a comment that is sent twice at the same time is posted once", async ({ site }) => {
  const speaker = await clientOf(site, "scripter");
  const { said } = await speaker("POST", "/talks", { body: talk });
  const headers = { "Idempotency-Key": randomUUID() };
  const send = () => speaker("POST", `/talks/${said.id}/comments`, { body: { body: "Once." }, headers });
  const answers = await Promise.all([send(), send(), send()]);
  for (const { status } of answers) expect([201, 409]).toContain(status);
  expect(answers.some(({ status }) => status === 201)).toBe(true);
  expect((await speaker("GET", `/talks/${said.id}/comments`)).said.items).toHaveLength(1);
});

test("what was refused may be sent again under the same key", async ({ site }) => {
  const speaker = await clientOf(site, "scripter");
  const headers = { "Idempotency-Key": randomUUID() };
  const lost = { body: "Is anybody there?" };
  expect(await speaker("POST", "/talks/2000000000/comments", { body: lost, headers })).toMatchObject({
    status: 404,
  });
  expect(await speaker("POST", "/talks", { body: talk, headers })).toMatchObject({ status: 201 });
});

test("the secret of a new token is given again to whoever lost the answer", async ({ site }) => {
  const visitor = await clientOf(site, "visitor");
  const { email } = site.content.accounts.scripter;
  const Authorization = basic(email, site.content.password);
  const headers = { Authorization, "Idempotency-Key": randomUUID() };
  const first = await visitor("POST", "/tokens", { body: {}, headers });
  const second = await visitor("POST", "/tokens", { body: {}, headers });
  expect(second).toMatchObject({ status: 201, said: { token: first.said.token } });
  const wrong = { ...headers, Authorization: basic("nobody@example.com", "wrong") };
  expect(await visitor("POST", "/tokens", { body: {}, headers: wrong })).toMatchObject({ status: 401 });
});

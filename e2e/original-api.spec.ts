import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures";

type Open = (who?: "visitor" | "other", options?: { javaScriptEnabled: boolean }) => Promise<Page>;

// What leads up to the calls is told elsewhere, and is faster so.
const plain = { javaScriptEnabled: false };

const notFound = { status: 404, body: { status: "not found", message: "resource not found" } };

async function call(url: string, method: string, path: string, body?: string) {
  const headers = { "content-type": "application/json" };
  const answer = await fetch(`${url}/api/1.0${path}`, {
    method,
    ...(body !== undefined && { headers, body }),
  });
  expect(answer.headers.get("content-type")).toBe("application/json");
  return {
    status: answer.status,
    body: await answer.json(),
    allow: answer.headers.get("allow") ?? undefined,
  };
}

test("a client of the original goes on approving and deleting what waits", async ({ open, site }) => {
  test.slow();
  const talk = await publishTalk(open);
  const [first = 0, second = 0] = await comment(open, talk, ["To be approved", "To be deleted"]);
  const token = await makeToken(open, site.content.password);
  const send = (method: string, id: number, sent: string) =>
    call(site.url, method, `/comments/${id}`, JSON.stringify({ token: sent }));

  expect(await send("PUT", first, "talks_nonsense")).toMatchObject({
    status: 401,
    body: { status: "unauthorized", message: "Invalid authentication token." },
  });
  expect(await send("PUT", first, token)).toMatchObject({ status: 200, body: { status: "ok" } });
  expect(await send("DELETE", first, token)).toMatchObject({
    status: 400,
    body: { status: "bad request", message: "Comment is already approved." },
  });
  expect(await send("DELETE", second, token)).toMatchObject({ status: 200, body: { status: "ok" } });
  expect(await send("PUT", second, token)).toMatchObject(notFound);

  const reader = await open();
  await reader.goto(talk);
  await expect(reader.getByText("To be approved")).toBeVisible();
  await expect(reader.getByText("To be deleted")).toHaveCount(0);
});

test("what is malformed, unknown or sent with the wrong method gets JSON, too", async ({ site }) => {
  const noJson = { status: 400, body: { status: "bad request", message: "Invalid JSON in body." } };
  for (const body of ["{", "[]", "null", ""])
    expect(await call(site.url, "PUT", "/comments/1", body)).toMatchObject(noJson);
  expect(await call(site.url, "DELETE", "/comments/1")).toMatchObject(noJson);
  for (const path of ["", "/", "/talks", "/comments", "/comments/1/replies", "/comments/x", "/comments/-1"])
    expect(await call(site.url, "PUT", path, "{}")).toMatchObject(notFound);
  for (const method of ["GET", "POST", "PATCH"])
    expect(await call(site.url, method, "/comments/1")).toMatchObject({
      status: 405,
      body: { status: "method not allowed" },
      allow: "DELETE, OPTIONS, PUT",
    });
});

test("a session is no token", async ({ open, site }) => {
  const page = await open("admin");
  const headers = { origin: site.url, "sec-fetch-site": "same-origin" };
  const answer = await page.request.put("/api/1.0/comments/1", { data: {}, headers });
  expect(answer.status()).toBe(401);
  expect(await answer.json()).toEqual({
    status: "unauthorized",
    message: "Authentication token not provided.",
  });
  expect(answer.headers()).not.toHaveProperty("access-control-allow-origin");
  expect(answer.headers()).not.toHaveProperty("set-cookie");
});

async function publishTalk(open: Open): Promise<string> {
  const page = await open("other", plain);
  await page.goto("/dashboard/talks/new");
  await page.getByLabel("Title").fill("A talk that an old client looks after");
  await page.getByLabel("Venue", { exact: true }).fill("Example Conf");
  await page.getByLabel("Date").fill("2026-05-06");
  await page.getByRole("button", { name: "Publish talk" }).click();
  await page.waitForURL(/#talk-added$/);
  return new URL(page.url()).pathname;
}

/** A visitor's comments, by their ids. */
async function comment(open: Open, talk: string, bodies: string[]): Promise<number[]> {
  const page = await open("visitor", plain);
  for (const body of bodies) {
    await page.goto(talk);
    await page.getByLabel("Name").fill("Vic Visitor");
    await page.getByLabel("Email").fill("vic@example.com");
    await page.getByLabel("Comment", { exact: true }).fill(body);
    await page.getByRole("button", { name: "Post comment" }).click();
    await page.waitForURL(/#comment-held$/);
  }
  const id = /^\/talks\/(\d+)/.exec(talk)?.[1];
  const { waiting } = await (await page.request.get(`/api/waiting/${id}`)).json();
  return waiting.map((one: { id: number }) => one.id);
}

async function makeToken(open: Open, password: string): Promise<string> {
  const page = await open("other", plain);
  await page.goto("/dashboard/tokens");
  await page.getByLabel("Name", { exact: true }).fill("An old client");
  await page.getByRole("checkbox", { name: "moderate", exact: true }).check();
  await page.getByLabel("Password").fill(password);
  await page.getByRole("button", { name: "Make token" }).click();
  return (await page.locator("#token-secret").textContent()) ?? "";
}

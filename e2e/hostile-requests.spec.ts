import type { APIRequestContext, APIResponse } from "@playwright/test";
import { expect, test } from "./fixtures";

const digits = "9".repeat(30);

const addresses = [
  [`/talks/${digits}`, 404],
  [`/talks/${digits}-title`, 404],
  ["/talks/0", 404],
  ["/talks/1e3", 404],
  ["/talks/-1", 404],
  ["/talks/%00", 400],
  ["/talks/%ff", 400],
  ["/%", 400],
  ["/before/nonsense", 404],
  ["/before/2026-02-30~1", 404],
  [`/before/2026-01-01~${digits}`, 404],
  ["/before/2026-01-01~1/more", 404],
  ["/speakers/no--body", 404],
  ["/speakers/polly/before/nonsense", 404],
  ["/speakers/polly/sideways/1999-01-01~1", 404],
  ["/speakers/..%2f..%2fetc", 404],
  [`/speakers/${"x".repeat(2_000)}`, 404],
  [`/talk/${digits}`, 404],
  ["/avatars/nobody.svg", 404],
  ["/avatars/..%2f..%2f.env", 404],
  [`/api/v1/comments/${digits}`, 404],
  [`/api/waiting/${digits}`, 422],
  ["/api/v1/talks/%ff", 400],
  ["/api/v1/nothing", 404],
] as const;

for (const [path, status] of addresses) {
  test(`GET ${path.slice(0, 60)} answers ${status}`, async ({ request, site }) => {
    const answer = await request.get(`${site.url}${path}`);
    expect(answer.status()).toBe(status);
    await expectDesigned(answer, path);
  });
}

const posts = [
  ["POST", "/", { data: "x=1" }, 405],
  ["POST", "/login", { multipart: { nothing: "1" } }, 400],
  ["PUT", "/login", { data: "x" }, 405],
  ["DELETE", "/", {}, 405],
  ["PATCH", "/api/v1/comments/1", { data: "not json" }, 401],
  ["PUT", "/api/v1/comments/1", { data: {} }, 405],
  ["POST", "/api/v1/talks", { data: "x".repeat(1_000_000) }, 413],
  ["POST", "/api/preview", { data: "x".repeat(1_000_000) }, 413],
  ["POST", "/login", { multipart: { email: "x".repeat(1_000_000) } }, 413],
] as const;

for (const [method, path, options, status] of posts) {
  test(`${method} ${path} with ${JSON.stringify(options).slice(0, 40)} answers ${status}`, async ({
    request,
    site,
  }) => {
    const answer = await request.fetch(`${site.url}${path}`, { method, ...options });
    expect(answer.status()).toBe(status);
    await expectDesigned(answer, path);
  });
}

const formType = "multipart/form-data; boundary=x";

const brokenForms = [
  ["multipart/form-data", "x"],
  [formType, ""],
  [formType, "x"],
  [formType, '--x\r\nContent-Disposition: form-data; name="a"\r\n\r\nno end'],
] as const;

for (const [type, data] of brokenForms) {
  test(`as ${type} a page does not take ${JSON.stringify(data)}`, async ({ request, site }) => {
    const headers = { ...own(site.url), "content-type": type };
    const form = await request.post(`${site.url}/login`, { headers, data });
    expect(form.status()).toBe(400);
    await expectDesigned(form, "/login");
    const ofScript = { ...headers, "next-action": await knownAction(request, site.url) };
    const sent = await request.post(`${site.url}/login`, { headers: ofScript, data });
    expect([sent.status(), sent.headers()["content-type"]]).toEqual([400, "text/plain"]);
  });
}

test("a form with a part that says nothing of itself is malformed", async ({ request, site }) => {
  const headers = { ...own(site.url), "content-type": formType };
  const data = "--x\r\nno header\r\n\r\n1\r\n--x--\r\n";
  const form = await request.post(`${site.url}/login`, { headers, data });
  expect(form.status()).toBe(400);
  await expectDesigned(form, "/login");
});

test("an action takes a form, and no text", async ({ request, site }) => {
  const action = await knownAction(request, site.url);
  const headers = { ...own(site.url), "content-type": "text/plain", "next-action": action };
  const answer = await request.post(`${site.url}/login`, { headers, data: "x" });
  expect(answer.status()).toBe(405);
});

for (const state of ["x", "%", "{}", "[]"]) {
  test(`a script that says it is on the page ${state} gets 400`, async ({ request, site }) => {
    const headers = { rsc: "1", "next-router-state-tree": state };
    const answer = await request.get(`${site.url}/login?_rsc=1`, { headers });
    expect(answer.status()).toBe(400);
    await expectDesigned(answer, "/login");
  });
}

const own = (url: string): Record<string, string> => ({ origin: url, "sec-fetch-site": "same-origin" });

test("the preview takes JSON of the right form and nothing else", async ({ request, site }) => {
  const post = async (data: unknown, headers = own(site.url)) =>
    (await request.post(`${site.url}/api/preview`, { data, headers })).status();
  expect(await post({ body: "Fine.", unknown: "field" })).toBe(200);
  expect(await post({})).toBe(422);
  expect(await post({ body: { $ne: null } })).toBe(422);
  expect(await post(["body"])).toBe(400);
  expect(await post("no json")).toBe(415);
  expect(await post("no json", { ...own(site.url), "content-type": "application/json" })).toBe(400);
  expect(await post({ body: "\u0000" })).toBe(422);
});

test("a decision by nobody, by somebody else, about nothing: 401, 403, 404", async ({ open, site }) => {
  const decide = async (who: "visitor" | "other", id: number) => {
    const page = await open(who);
    const options = { data: { status: "published" }, headers: own(site.url) };
    return (await page.request.patch(`/api/v1/comments/${id}`, options)).status();
  };
  expect(await decide("visitor", 1)).toBe(401);
  expect(await decide("other", 1)).toBe(403);
  expect(await decide("other", 2_000_000_000)).toBe(404);
});

test("malformed ends of a speaker's own addresses answer 404", async ({ open, complaints }) => {
  complaints.expectStatus(404);
  const page = await open("speaker");
  const bad = [
    `talks/${digits}/edit`,
    "talks/x/edit",
    "talks/before/x",
    "moderation/after/x",
    "moderation/x/y/z",
  ];
  for (const path of bad) {
    expect((await page.goto(`/dashboard/${path}`))?.status(), path).toBe(404);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  }
});

test("a form from another site is refused", async ({ request, site }) => {
  const options = { multipart: { x: "1" }, headers: { origin: "https://evil.example" } };
  expect((await request.post(`${site.url}/login`, options)).status()).toBe(403);
});

test("a form of an older build gets a page that says what to do", async ({ request, site }) => {
  const options = { multipart: { [`$ACTION_ID_${"0".repeat(42)}`]: "" }, headers: { origin: site.url } };
  const answer = await request.post(`${site.url}/login`, options);
  expect(answer.status()).toBeGreaterThanOrEqual(400);
  expect(answer.status()).toBeLessThan(500);
  await expectDesigned(answer, "/login");
});

test("the server is well after all this", async ({ request, site }) => {
  expect((await request.get(site.url)).status()).toBe(200);
});

/** The name of what takes the form of the login page. */
async function knownAction(request: APIRequestContext, url: string): Promise<string> {
  const page = await (await request.get(`${url}/login`)).text();
  const [name] = page.match(/[0-9a-f]{42}/) ?? [];
  expect(name).toBeDefined();
  return `${name}`;
}

/** A page of ours for people, problem JSON for scripts. */
async function expectDesigned(answer: APIResponse, path: string) {
  const text = await answer.text();
  if (path.startsWith("/api/")) expect(JSON.parse(text)).toHaveProperty("detail");
  else if (!/^\/avatars\//.test(path)) expect(text).toMatch(/<title>[^<]*Talks<\/title>/);
}

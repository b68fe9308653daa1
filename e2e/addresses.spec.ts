import { expect, test } from "./fixtures";

test("the original's addresses lead to today's, for good", async ({ request, site }) => {
  const { plain } = site.content.talks;
  const { username } = site.content.accounts.speaker;
  for (const [old, now] of [
    [`/talk/${plain.id}`, `/talks/${plain.id}`],
    [`/user/${username}`, `/speakers/${username}`],
    ["/new", "/dashboard/talks/new"],
    [`/edit/${plain.id}`, `/dashboard/talks/${plain.id}/edit`],
    ["/profile", "/dashboard/profile"],
    ["/moderate", "/dashboard/moderation"],
    ["/moderate-admin", "/admin/moderation"],
    ["/auth/login", "/login"],
    ["/auth/logout", "/logout"],
  ] as const) {
    const answer = await request.get(`${site.url}${old}`, { maxRedirects: 0 });
    expect(answer.status(), old).toBe(308);
    expect(answer.headers().location, old).toBe(now);
  }
});

test("a bare id and a wrong slug lead to the talk", async ({ request, site }) => {
  const { id, path } = site.content.talks.plain;
  for (const wrong of [`/talks/${id}`, `/talks/${id}-wrong-slug`]) {
    const answer = await request.get(`${site.url}${wrong}`, { maxRedirects: 0 });
    expect(answer.status()).toBe(308);
    expect(answer.headers().location).toBe(path);
    const age = /max-age=(\d+)/.exec(answer.headers()["cache-control"] ?? "")?.[1];
    expect(Number(age)).toBeLessThanOrEqual(3600);
  }
});

test("a deleted talk answers 410, in the look of the site", async ({ request, site }) => {
  const answer = await request.get(`${site.url}${site.content.talks.deleted.path}`);
  expect(answer.status()).toBe(410);
  expect(await answer.text()).toContain("This talk was taken down");
});

test("a page of comments that a talk does not have answers 404", async ({ request, site }) => {
  const { path } = site.content.talks.crowded;
  for (const page of ["4", "0", "1.5", "x", "9".repeat(30)]) {
    expect((await request.get(`${site.url}${path}/comments/${page}`)).status(), page).toBe(404);
  }
});

test("public pages carry a policy without unsafe-inline scripts, and no nonce", async ({ request, site }) => {
  for (const path of ["/", site.content.talks.crowded.path]) {
    const answer = await request.get(`${site.url}${path}`);
    const scripts = /script-src ([^;]*)/.exec(answer.headers()["content-security-policy"] ?? "")?.[1];
    expect(scripts).toContain("sha256-");
    expect(scripts).not.toContain("unsafe-inline");
    expect(await answer.text()).not.toContain("nonce=");
  }
});

test("a public profile shows no email address", async ({ request, site }) => {
  const { username, email } = site.content.accounts.speaker;
  const answer = await request.get(`${site.url}/speakers/${username}`);
  expect(await answer.text()).not.toContain(email);
});

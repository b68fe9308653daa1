import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, expect, test, vi } from "vitest";

afterEach(() => {
  vi.unstubAllEnvs();
  vi.unstubAllGlobals();
  vi.resetModules();
});

async function cookiesAt(url: string) {
  vi.stubEnv("APP_URL", url);
  const { claimsOf } = await import("./session-claims");
  const { sessionCookies, endedCookies } = await import("./session");
  const claims = claimsOf({ sid: "a session", keep: true, authAt: new Date(), seenAt: new Date() });
  return [...(await sessionCookies(claims)), ...endedCookies()];
}

test("over https cookies belong to this host alone, and never travel in the clear", async () => {
  for (const { name, secure, path, sameSite } of await cookiesAt("https://talks.example")) {
    expect(name).toMatch(/^__Host-/);
    expect({ secure, path, sameSite }).toEqual({ secure: true, path: "/", sameSite: "lax" });
  }
});

test("whatever sets a cookie has its name from here", () => {
  const setting = ["lib", "app"]
    .flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: "utf8" }).map((f) => join(folder, f)),
    )
    .filter((file) => /(?<!\.test)\.tsx?$/.test(file))
    .map((file) => ({ file, source: readFileSync(file, "utf8") }))
    .filter(({ source }) => /\bcookies\b/.test(source) && /\.set\(/.test(source));
  expect(setting.length).toBeGreaterThan(4);
  for (const { file, source } of setting) expect(source, file).toMatch(/\bownCookie\(|\bsessionCookies\(/);
});

test("over http they have their plain names", async () => {
  const cookies = await cookiesAt("http://localhost:3000");
  expect(cookies.map(({ name, secure }) => [name, secure])).toEqual([
    ["next-auth.session-token", false],
    ["talks_hint", false],
    ["next-auth.session-token", false],
    ["talks_hint", false],
  ]);
});

test.each([
  ["https:", "__Host-talks_hint=1", true],
  ["https:", "a=b; __Host-talks_hint=1; c=d", true],
  ["https:", "talks_hint=1", false],
  ["http:", "talks_hint=1", true],
  ["http:", "talks_hint=; a=b", false],
  ["http:", "", false],
])("a script at %s with %j knows of a login: %s", async (protocol, cookie, isKnown) => {
  vi.stubGlobal("location", { protocol });
  vi.stubGlobal("document", { cookie });
  const { hasHint, loginHint } = await import("./hint");
  expect(hasHint(loginHint)).toBe(isKnown);
});

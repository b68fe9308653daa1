import { afterEach, expect, test, vi } from "vitest";

afterEach(() => {
  vi.unstubAllEnvs();
  vi.resetModules();
});

async function secretWith(variables: Record<string, string>) {
  for (const [name, value] of Object.entries(variables)) vi.stubEnv(name, value);
  const { authSecret } = await import("./secret");
  return authSecret;
}

async function sessionAt(url: string) {
  vi.stubEnv("APP_URL", url);
  return await import("./session");
}

test("the secret is the operator's", async () => {
  const secret = "0123456789abcdef0123456789abcdef";
  expect((await secretWith({ NODE_ENV: "production", AUTH_SECRET: secret }))()).toBe(secret);
});

test("without one, production refuses and names it", async () => {
  expect(await secretWith({ NODE_ENV: "production", AUTH_SECRET: "" })).toThrow("AUTH_SECRET is missing");
});

test("development and builds need none", async () => {
  expect(await secretWith({ NODE_ENV: "development", AUTH_SECRET: "" })).not.toThrow();
  const building = { NODE_ENV: "production", AUTH_SECRET: "", NEXT_PHASE: "phase-production-build" };
  expect(await secretWith(building)).not.toThrow();
});

test("over https the cookie belongs to this host alone, and never travels in the clear", async () => {
  const { sessionCookieName, cookieOptions } = await sessionAt("https://talks.example");
  expect(sessionCookieName).toBe("__Host-next-auth.session-token");
  expect(cookieOptions).toMatchObject({ secure: true, path: "/" });
});

test("over http it has next-auth's own name", async () => {
  const { sessionCookieName, cookieOptions } = await sessionAt("http://localhost:3000");
  expect(sessionCookieName).toBe("next-auth.session-token");
  expect(cookieOptions.secure).toBe(false);
});

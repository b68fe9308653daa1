import { afterEach, expect, test, vi } from "vitest";

afterEach(() => {
  vi.unstubAllEnvs();
  vi.resetModules();
});

async function secretsWith(variables: Record<string, string>) {
  for (const [name, value] of Object.entries(variables)) vi.stubEnv(name, value);
  return import("./secret");
}

const secretWith = async (variables: Record<string, string>) => (await secretsWith(variables)).authSecret;

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

test("what was sealed opens with the present secret, and with those of before in their order", async () => {
  const [now, before, long] = ["n", "b", "l"].map((letter) => letter.repeat(32)) as [string, string, string];
  const { openingSecrets } = await secretsWith({
    AUTH_SECRET: now,
    AUTH_SECRET_PREVIOUS: `${before}, ${long}`,
  });
  expect(openingSecrets()).toEqual([now, before, long]);
});

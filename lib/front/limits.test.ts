import type { IncomingMessage } from "node:http";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { limits } from "@/lib/limits/table";
import { frontLimits } from "./limits";

vi.hoisted(() => {
  process.env.TRUST_PROXY = "1";
});
beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

type Limit = ReturnType<typeof frontLimits>;

const ask = (limit: Limit, asked: string, address = "203.0.113.9") => {
  const [method, url] = asked.split(" ");
  const headers = { "x-forwarded-for": address };
  return limit({
    method,
    url,
    headers,
    socket: { remoteAddress: "127.0.0.1" },
  } as unknown as IncomingMessage);
};

async function askTimes(limit: Limit, times: number, asked: string, address?: string) {
  for (let n = 0; n < times; n++) expect(await ask(limit, asked, address)).toBeNull();
}

const { block, site } = limits.comment.front;

test("one block is told to wait, and for how long; others are not, and after that neither is it", async () => {
  const limit = frontLimits();
  await askTimes(limit, block.points, "POST /talks/7-title?from=here");
  const refused = await ask(limit, "POST /api/v1/talks/8/comments", "203.0.113.200");
  expect(refused).toMatchObject({ status: 429, code: "too_many", headers: { "Retry-After": "10" } });
  await askTimes(limit, 1, "POST /talks/7-title", "203.0.114.9");
  await askTimes(limit, 1, "POST /api/preview");
  vi.advanceTimersByTime(block.seconds * 1000 + 1);
  await askTimes(limit, 1, "POST /talks/7-title");
});

test("from many blocks together no more comes through than an application can take", async () => {
  const limit = frontLimits();
  for (let n = 0; n < site.points; n++)
    await askTimes(limit, 1, "POST /talks/7", `198.51.${n % 256}.${n >> 8}`);
  expect(await ask(limit, "POST /talks/7", "192.0.2.1")).toMatchObject({ status: 429 });
});

test("who is not known, as behind a proxy that nobody counted, is nobody in particular", async () => {
  const limit = frontLimits();
  await askTimes(limit, site.points, "POST /talks/7", "127.0.0.1");
});

test("an address counts as what it is read as", async () => {
  const limit = frontLimits();
  await askTimes(limit, limits.login.front.site.points, "POST /%6Cogin");
  expect(await ask(limit, "POST /login")).toMatchObject({ status: 429 });
});

test("reading is not counted", async () => {
  const limit = frontLimits();
  await askTimes(limit, 2000, "GET /dashboard");
});

test.each([
  ["login", "POST /login"],
  ["login", "POST /api/auth/callback/credentials"],
  ["login", "POST /api/v1/tokens"],
  ["comment", "POST /talks/7-title/comments/2"],
  ["comment", "POST /api/v1/talks/7/comments"],
  ["preview", "POST /api/preview"],
  ["token", "POST /dashboard/tokens"],
  ["upload", "POST /dashboard/profile"],
  ["write", "PATCH /api/v1/comments/7"],
  ["write", "POST /dashboard/talks/7/edit"],
] as const)("%s is what %s counts as", (name, asked) => {
  expect(Object.entries(limits).find(([, { at }]) => at.test(asked))?.[0]).toBe(name);
});

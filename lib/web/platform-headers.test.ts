import { unstable_getResponseFromNextConfig as answerOfConfig } from "next/experimental/testing/server";
import { expect, test } from "vitest";
import nextConfig from "@/next.config.mjs";
import { config } from "@/proxy";
import { closedPolicy, contentSecurityPolicy } from "./security-headers";

// Without TALKS_SERVER, as on a platform.
const rules = (await nextConfig.headers?.()) ?? [];
const onPlatform = { headers: async () => rules };

const headersAt = async (path: string) =>
  (await answerOfConfig({ url: `https://talks.example${path}`, nextConfig: onPlatform })).headers;
const policyAt = async (path: string) => (await headersAt(path)).get("content-security-policy");

const keptPages = [
  "/",
  "/before/2026-01-01~7",
  "/talks/7-flask",
  "/talks/7-flask/comments/2",
  "/speakers/ann",
  "/api/docs",
  "/api/docs/talks",
  "/nothing-here",
  "/logins",
];

test.each(keptPages)(
  "the page at %s, which a platform keeps, may run what is written into it",
  async (path) => {
    expect(await policyAt(path)).toBe(contentSecurityPolicy("whatever is written into the page"));
  },
);

test.each(["/api/v1/talks", "/api/auth/session", "/api/preview", "/_next/static/chunks/a.js"])(
  "what is no page, at %s, may run nothing",
  async (path) => {
    expect(await policyAt(path)).toBe(closedPolicy);
  },
);

const pagesForOne = config.matcher
  .map((one) => one.replace(":path*", "x"))
  .filter((one) => !/^\/api/.test(one));

test.each([...pagesForOne, "/dashboard", "/avatars/ann-1.svg"])(
  "%s has a policy of its own",
  async (path) => {
    expect(await policyAt(path)).toBeNull();
  },
);

test.each(["/", "/dashboard/talks", "/api/v1/talks"])("%s has the headers of every answer", async (path) => {
  const headers = await headersAt(path);
  expect(headers.get("x-content-type-options")).toBe("nosniff");
  expect(headers.get("permissions-policy")).toContain("camera=()");
});

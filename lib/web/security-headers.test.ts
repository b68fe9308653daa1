import { expect, test } from "vitest";
import { frameAttributes, frameHosts } from "@/lib/embeds/frame";
import {
  closedPolicy,
  commonHeaders,
  contentSecurityPolicy,
  picturePolicy,
  plainPagePolicy,
  strictTransport,
} from "./security-headers";

test("a page names its scripts one by one", () => {
  expect(contentSecurityPolicy({ nonce: "abc" })).toContain("script-src 'self' 'nonce-abc';");
  expect(contentSecurityPolicy({ hashes: ["sha256-x", "sha256-y"] })).toContain(
    "script-src 'self' 'sha256-x' 'sha256-y';",
  );
});

test("frames show the hosts of slides and videos, and nobody else", () => {
  expect(contentSecurityPolicy({ hashes: [] })).toContain(`frame-src ${frameHosts.join(" ")};`);
});

test.each([contentSecurityPolicy({ nonce: "abc" }), closedPolicy, plainPagePolicy, picturePolicy])(
  "nothing may be framed, moved by <base>, or done that is not named: %s",
  (policy) => {
    const directives = policy.split("; ");
    for (const directive of ["default-src 'none'", "base-uri 'none'", "frame-ancestors 'none'"])
      expect(directives).toContain(directive);
    expect(policy).toMatch(/; form-action '(self|none)'/);
  },
);

test("https is demanded for two years where we are served over it, and never over http", () => {
  expect(strictTransport("https://talks.example")).toEqual({
    "Strict-Transport-Security": "max-age=63072000; includeSubDomains",
  });
  expect(strictTransport("http://localhost:3000")).toEqual({});
});

test("what a frame is allowed, the page may hand on to it", () => {
  const policy = commonHeaders["Permissions-Policy"];
  for (const feature of frameAttributes.allow.split("; "))
    expect(policy).toContain(`${feature}=(self "${frameHosts[0]}"`);
});

import { afterEach, expect, test, vi } from "vitest";
import { factsOf, requestFacts, requestId, withRequestFacts } from "./facts";

afterEach(() => vi.unstubAllEnvs());

const uuid = /^[0-9a-f-]{36}$/;
const headers = (given: Record<string, string>) => new Headers(given);

test("a request tells the id that our front gave it, and what asks", () => {
  vi.stubEnv("TALKS_SERVER", "1");
  const facts = factsOf(
    headers({ "x-request-id": "0123-4567", "user-agent": `Browser/1 ${"x".repeat(500)}` }),
  );
  const userAgent = `Browser/1 ${"x".repeat(390)}`;
  expect(facts).toEqual({ id: "0123-4567", address: null, userAgent, door: "page" });
});

test("without our front, and without a proxy that is trusted, nobody's word counts for the address", () => {
  expect(factsOf(headers({ "x-forwarded-for": "203.0.113.9" })).address).toBeNull();
});

test("without our front, as on a platform, nobody chooses the id of their request", () => {
  const ids = [1, 2].map(() => factsOf(headers({ "x-request-id": "0123-4567" })).id);
  expect(ids).toEqual([expect.stringMatching(uuid), expect.stringMatching(uuid)]);
  expect(new Set(ids).size).toBe(2);
});

test.each([null, "", "short", "line\nbreak", "x".repeat(65)])("%j is no id, and gets one", (given) => {
  expect(requestId(given)).toMatch(uuid);
});

test("the facts are there during the work, and not outside of it", async () => {
  vi.stubEnv("TALKS_SERVER", "1");
  expect(requestFacts()).toBeNull();
  const seen = await withRequestFacts(headers({ "x-request-id": "0123-4567" }), async () => {
    await Promise.resolve();
    return requestFacts()?.id;
  });
  expect(seen).toBe("0123-4567");
  expect(requestFacts()).toBeNull();
});

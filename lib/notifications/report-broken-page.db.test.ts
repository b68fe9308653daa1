import { afterEach, expect, test, vi } from "vitest";
import { log } from "@/lib/log/log";
import { requestFacts, withRequestFacts } from "@/lib/request/facts";
import { reportBrokenPage } from "./report-broken-page";

afterEach(() => vi.unstubAllEnvs());

const request = {
  method: "GET",
  route: "/unsubscribe/[token]",
  headers: { "x-request-id": "of-the-request" },
};

/** What the log is told of an error that broke a page. */
async function logged() {
  const complaint = vi.spyOn(log, "error").mockReturnValue();
  const err = Object.assign(new Error("broken"), { digest: "123456" });
  await reportBrokenPage(err, request);
  const [[fields, message] = []] = complaint.mock.calls;
  complaint.mockRestore();
  expect(fields).toMatchObject({ err, method: "GET", route: "/unsubscribe/[token]" });
  expect(message).toBe("A request failed.");
  return fields as unknown as { requestId: string };
}

test("an error that broke a page is logged with the request's id, and the route in the address's place", async () => {
  vi.stubEnv("TALKS_SERVER", "1");
  expect(await logged()).toMatchObject({ requestId: "of-the-request" });
});

test("on a platform nobody chooses the id that is logged; it is the one that the request has, if any", async () => {
  expect((await logged()).requestId).toMatch(/^[0-9a-f-]{36}$/);
  const [known, told] = await withRequestFacts(new Headers(request.headers), async () => [
    requestFacts()?.id,
    await logged(),
  ]);
  expect(told).toMatchObject({ requestId: known });
});

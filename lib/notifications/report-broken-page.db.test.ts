import { expect, test, vi } from "vitest";
import { log } from "@/lib/log/log";
import { reportBrokenPage } from "./report-broken-page";

test("an error that broke a page is logged with the request's id, and the route in the address's place", async () => {
  const complaint = vi.spyOn(log, "error").mockReturnValue();
  const err = Object.assign(new Error("broken"), { digest: "123456" });
  await reportBrokenPage(err, { method: "GET", route: "/unsubscribe/[token]", requestId: "of-the-request" });
  const fields = { err, method: "GET", route: "/unsubscribe/[token]", requestId: "of-the-request" };
  expect(complaint.mock.calls).toEqual([[fields, "A request failed."]]);
  complaint.mockRestore();
});

import { expect, test, vi } from "vitest";
import { log } from "@/lib/log/log";
import { factsOf, withRequestFacts } from "@/lib/request/facts";
import { reportUnexpected } from "./report-unexpected";

test("the reference that a person is given begins the request's id, and is in the log", async () => {
  vi.stubEnv("TALKS_SERVER", "1");
  const complaint = vi.spyOn(log, "error").mockReturnValue();
  const id = "0b1f7a52-canary-of-the-request";
  const headers = new Headers({ "x-request-id": id });
  expect(factsOf(headers).id).toBe(id);
  const error = new Error("unforeseen");
  const told = await withRequestFacts(headers, () => reportUnexpected(error));
  expect(told).toContain("(Reference 0b1f7a52)");
  expect(complaint).toHaveBeenCalledWith({ err: error, reference: "0b1f7a52" }, expect.any(String));
  complaint.mockRestore();
  vi.unstubAllEnvs();
});

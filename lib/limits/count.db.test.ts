import { expect, test, vi } from "vitest";
import { TooMany } from "@/lib/errors";
import { withRequestFacts } from "@/lib/request/facts";
import { count } from "./count";
import { limits } from "./table";

vi.hoisted(() => {
  process.env.TRUST_PROXY = "1";
});

const countFrom = (address: string, account: string | null) =>
  withRequestFacts(new Headers({ "x-forwarded-for": address }), () => count("upload", account));

test("an account has so many, wherever it asks from", async () => {
  const { points } = limits.upload.account;
  for (let n = 0; n < points; n++) await countFrom(`203.0.${n}.1`, "speaker 1");
  await expect(countFrom("198.51.100.1", "speaker 1")).rejects.toThrow(TooMany);
  await countFrom("198.51.100.1", "speaker 2");
});

test("so has a block, whoever asks", async () => {
  const { points } = limits.upload.block;
  for (let n = 0; n < points; n++) await countFrom("192.0.2.1", null);
  await expect(countFrom("192.0.2.200", "speaker 3")).rejects.toThrow(TooMany);
  await countFrom("192.0.3.1", "speaker 3");
});

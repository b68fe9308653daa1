import { expect, test } from "vitest";
import { db } from "./client";

const address = (name: string) => ({ address: name, addressKey: name, token: name });

test("a speaker that was written can be read", async () => {
  await db.speaker.create({
    data: { email: "Ann@example.com", emailKey: "ann@example.com", username: "ann" },
  });
  expect(await db.speaker.count()).toBe(1);
});

test("a failed transaction takes nothing of anybody else's with it", async () => {
  const failing = db.$transaction(async (tx) => {
    await tx.emailAddress.create({ data: address("lost@example.com") });
    await tx.$queryRaw`SELECT 1`;
    throw new Error("rolled back");
  });
  const other = db.emailAddress.create({ data: address("kept@example.com") });
  await expect(failing).rejects.toThrow("rolled back");
  await other;
  expect(await db.emailAddress.findMany({ select: { address: true } })).toEqual([
    { address: "kept@example.com" },
  ]);
});

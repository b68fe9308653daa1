import { expect, test, vi } from "vitest";
import { getEmail } from "@/lib/outbox/queries";
import { emailFactory } from "@/lib/testing/factories/email";
import { GET } from "./route";

// Before the environment is read.
const secret = vi.hoisted(() => {
  process.env.CRON_SECRET = "a secret that only the cron knows";
  return process.env.CRON_SECRET;
});

const call = (authorization?: string) =>
  GET(
    new Request("http://localhost:3000/api/cron/mail", {
      headers: authorization === undefined ? {} : { authorization },
    }),
  );
const statusOf = async ({ id }: { id: number }) => (await getEmail(id)).status;

test("whoever knows the secret has the outbox emptied, and is told what became of it", async () => {
  const emails = [await emailFactory(), await emailFactory()];
  const answer = await call(`Bearer ${secret}`);
  expect(answer.status).toBe(200);
  expect(answer.headers.get("cache-control")).toContain("no-store");
  expect(await answer.json()).toMatchObject({ kept: 2, sent: 0, unreachable: 0 });
  expect(await Promise.all(emails.map(statusOf))).toEqual(["kept", "kept"]);
});

test.each([undefined, "", secret, "Bearer", "Bearer ", `Bearer ${secret}x`, `Basic ${secret}`])(
  "%j lets nobody in, and sends nothing",
  async (authorization) => {
    const email = await emailFactory();
    const answer = await call(authorization);
    expect(answer.status).toBe(401);
    expect(answer.headers.get("content-type")).toBe("application/problem+json");
    expect(await answer.json()).toMatchObject({ code: "unauthenticated" });
    expect(await statusOf(email)).toBe("waiting");
  },
);

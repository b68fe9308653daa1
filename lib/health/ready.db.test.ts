import { subMinutes } from "date-fns";
import { expect, test } from "vitest";
import { db } from "@/lib/db/client";
import { patienceMinutes } from "@/lib/outbox/overdue";
import { emailFactory } from "@/lib/testing/factories/email";
import { lookWhetherReady } from "./ready";

// Each look is later than what the one before is kept for.
let later = performance.now();
const look = () => {
  later += 10_000;
  return lookWhetherReady(later);
};

const allIsWell = { database: "ok", migrations: "ok", mail: "ok" };

test("an installation that is well is ready", async () => {
  expect(await look()).toEqual({ isReady: true, checks: allIsWell });
});

test("a migration that is not applied makes it unready, until it is", async () => {
  const where = { finished: new Date() };
  await db.$executeRaw`UPDATE _prisma_migrations SET finished_at = NULL`;
  expect(await look()).toEqual({
    isReady: false,
    checks: { ...allIsWell, migrations: expect.stringMatching(/^\d+ are not applied$/) },
  });
  await db.$executeRaw`UPDATE _prisma_migrations SET finished_at = ${where.finished}`;
  expect(await look()).toMatchObject({ isReady: true });
});

test("where there is no list of migrations, nothing was migrated", async () => {
  await db.$executeRaw`ALTER TABLE _prisma_migrations RENAME TO elsewhere`;
  expect(await look()).toMatchObject({
    isReady: false,
    checks: { database: "ok", migrations: "are not known" },
  });
  await db.$executeRaw`ALTER TABLE elsewhere RENAME TO _prisma_migrations`;
  expect(await look()).toMatchObject({ isReady: true });
});

test("email that nobody sends makes it unready, until it is sent", async () => {
  const dueAt = subMinutes(new Date(), patienceMinutes + 1);
  const email = await emailFactory({ dueAt });
  expect(await look()).toEqual({
    isReady: false,
    checks: { ...allIsWell, mail: `1 due for longer than ${patienceMinutes} minutes` },
  });
  await db.email.update({ where: { id: email.id }, data: { dueAt: new Date() } });
  expect(await look()).toMatchObject({ isReady: true });
});

test("whoever asks again within a second is told the same", async () => {
  const first = await look();
  expect(await lookWhetherReady(later + 900)).toBe(first);
  expect(await lookWhetherReady(later + 1100)).not.toBe(first);
});

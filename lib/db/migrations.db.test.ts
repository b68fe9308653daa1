import { readdirSync } from "node:fs";
import { beforeAll, expect, inject, test } from "vitest";
import { catalogOf, runScript } from "@/lib/testing/catalog";
import { ended, startScript } from "@/lib/testing/child";
import { emptyDatabase } from "@/lib/testing/database-copy";
import { migrationsDir } from "./migration-names";
import { migrate, pendingMigrations, sqlForChange, stepsOfDrift } from "./migrations";

const provider = inject("provider");
const names = readdirSync(migrationsDir(provider)).filter((name) => /^\d{14}_/.test(name));

let url: string;
beforeAll(async () => {
  url = await emptyDatabase(inject("templateUrl"));
});

test("an empty database lacks every migration, and a migrated one none", async () => {
  expect(await pendingMigrations(url)).toEqual(names);
  expect(await migrate(url)).toEqual(names);
  expect(await pendingMigrations(url)).toEqual([]);
});

test("migrating again does nothing", async () => {
  await migrate(url);
  expect(await migrate(url)).toEqual([]);
});

// Prisma's engine counts the steps on SQLite. It cannot read PostgreSQL's catalogs through this adapter, so there two
// databases are compared, one made by the migrations and one from the models.
const expectNoDrift = {
  sqlite: async () => expect(await stepsOfDrift(url)).toBe(0),
  postgresql: async () => {
    const fromModels = await emptyDatabase(url);
    await runScript(fromModels, await sqlForChange(fromModels, null));
    expect(await catalogOf(url)).toEqual(await catalogOf(fromModels));
  },
};

test("the migrations make what the models say", async () => {
  await migrate(url);
  await expectNoDrift[provider]();
});

test("two processes migrating at once are both fine", async () => {
  const shared = await emptyDatabase(url);
  const run = () => ended(startScript("lib/testing/processes/migrate.ts", [shared]));
  const results = await Promise.all([run(), run()]);
  expect(results.map(({ code }) => code)).toEqual([0, 0]);
  const applied = results.flatMap(({ output }): string[] => JSON.parse(output));
  expect(applied).toEqual(names);
});

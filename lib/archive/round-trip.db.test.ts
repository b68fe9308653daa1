import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { env } from "@/lib/env";
import { archiveOf, withoutHeader } from "@/lib/testing/archive/archives";
import { fillWithEverything } from "@/lib/testing/archive/everything";
import { type FreshDatabases, freshDatabases } from "@/lib/testing/archive/fresh-databases";
import { importArchive } from "./import-archive";
import { nobodyWatches } from "./meter";

const own = inject("provider");
const other = own === "sqlite" ? "postgresql" : "sqlite";
let databases: FreshDatabases;

beforeAll(async () => {
  databases = await freshDatabases({ provider: own, templateUrl: inject("templateUrl") });
});
afterAll(() => databases.stop());

test("everything moves to a database of the other kind and back, and stays the same to the byte", async () => {
  await fillWithEverything();
  const archives = [await archiveOf(env.DATABASE_URL, databases.folder)];
  for (const provider of [other, own] as const) {
    const url = await databases.fresh(provider);
    await importArchive(archives.at(-1) ?? "", url, nobodyWatches);
    archives.push(await archiveOf(url, databases.folder));
  }
  const [first, ...later] = archives.map(withoutHeader);
  for (const one of later) expect(one.equals(first ?? Buffer.of())).toBe(true);
}, 120_000);

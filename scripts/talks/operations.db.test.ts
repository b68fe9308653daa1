import { expect, inject, onTestFinished, test, vi } from "vitest";
import { env } from "@/lib/env";
import { archiveOf, withoutHeader } from "@/lib/testing/archive/archives";
import { fillWithEverything } from "@/lib/testing/archive/everything";
import { emptyDatabase } from "@/lib/testing/database-copy";
import { documentedMachine } from "./testing/documented";

// Each command is a process.
vi.setConfig({ testTimeout: 120_000 });

test("an archive, made and brought back as documented, holds everything", async () => {
  const machine = documentedMachine();
  onTestFinished(machine.close);
  const everythingIn = async (url: string) => withoutHeader(await archiveOf(url, machine.folder));
  await fillWithEverything();
  const before = await everythingIn(env.DATABASE_URL);
  machine.run("An archive, from either database", 0, env.DATABASE_URL);
  const restored = await emptyDatabase(inject("templateUrl"));
  machine.run("An archive, from either database", 1, restored);
  expect((await everythingIn(restored)).equals(before)).toBe(true);
});

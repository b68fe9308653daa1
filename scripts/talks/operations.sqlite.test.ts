import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, onTestFinished, test, vi } from "vitest";
import { db } from "@/lib/db/client";
import { archiveOf, withoutHeader } from "@/lib/testing/archive/archives";
import { fillWithEverything } from "@/lib/testing/archive/everything";
import { documentedMachine } from "./testing/documented";

// Each command is a process.
vi.setConfig({ testTimeout: 120_000 });

test("a copy of the SQLite file, made and brought back as documented, holds everything", async () => {
  const machine = documentedMachine();
  onTestFinished(machine.close);
  const everythingIn = async (url: string) => withoutHeader(await archiveOf(url, machine.folder));
  const file = join(machine.data, "talks.db");
  await fillWithEverything();
  await db.$executeRaw`VACUUM INTO ${file}`;
  const before = await everythingIn(`file:${file}`);
  machine.run("A copy of the SQLite file", 0, `file:${file}`);
  for (const part of [file, `${file}-wal`]) writeFileSync(part, "broken");
  machine.run("A copy of the SQLite file", 1, `file:${file}`);
  expect((await everythingIn(`file:${file}`)).equals(before)).toBe(true);
  expect(existsSync(join(machine.data, "broken/talks.db-wal"))).toBe(true);
});

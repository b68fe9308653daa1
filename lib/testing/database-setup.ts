/** Once per run and provider: a migrated template database that every test file gets a copy of. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { migrate } from "@/lib/db/migrations";
import type { Provider } from "@/lib/db/schema-twins";
import { startPostgres } from "./postgres";

declare module "vitest" {
  export interface ProvidedContext {
    provider: Provider;
    templateUrl: string;
  }
}

export default async function setup(project: TestProject) {
  const { url, stop } = await (project.getProvidedContext().provider === "sqlite"
    ? sqliteFolder()
    : startPostgres());
  await migrate(url);
  project.provide("templateUrl", url);
  return stop;
}

async function sqliteFolder() {
  const folder = mkdtempSync(join(tmpdir(), "talks-sqlite-"));
  return {
    url: `file:${join(folder, "template.db")}`,
    stop: async () => rmSync(folder, { recursive: true, force: true }),
  };
}

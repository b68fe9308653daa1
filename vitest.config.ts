import { resolve } from "node:path";
import { defineConfig, type TestProjectInlineConfiguration } from "vitest/config";

const root = import.meta.dirname;
const shared = {
  resolve: { alias: { "@": root, "server-only": resolve(root, "lib/testing/server-only.ts") } },
};

/** Tests named `*.db.test.ts` run once on each database, `*.sqlite.test.ts` and `*.postgresql.test.ts` on that one, the others once. */
const onDatabase = (name: "sqlite" | "postgresql"): TestProjectInlineConfiguration => ({
  ...shared,
  test: {
    name,
    include: ["**/*.db.test.{ts,tsx}", `**/*.${name}.test.ts`],
    globalSetup: ["lib/testing/database-setup.ts"],
    setupFiles: ["lib/testing/database-per-worker.ts"],
    provide: { provider: name },
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});

export default defineConfig({
  test: {
    maxWorkers: 2,
    projects: [
      {
        ...shared,
        test: {
          name: "unit",
          // A busy machine is no fault of ours.
          testTimeout: 30_000,
          include: ["**/*.test.{ts,tsx}"],
          exclude: ["**/*.{db,sqlite,postgresql,build}.test.*", "**/node_modules/**", ".next*/**", "e2e/**"],
        },
      },
      onDatabase("sqlite"),
      onDatabase("postgresql"),
      // They build the whole site, more than once: `npm test` runs them after all others.
      {
        ...shared,
        test: { name: "builds", include: ["**/*.build.test.ts"], exclude: ["**/node_modules/**"] },
      },
    ],
  },
});

/** Writes the twin of prisma/models.prisma for each provider, and generates its client. */
import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { providers, schemaFor, schemaPath } from "@/lib/db/schema-twins";

for (const provider of providers) {
  writeFileSync(schemaPath(provider), schemaFor(provider));
  execFileSync(process.execPath, ["node_modules/prisma/build/index.js", "generate", "--no-hints"], {
    env: { ...process.env, PRISMA_SCHEMA: schemaPath(provider), CHECKPOINT_DISABLE: "1" },
    stdio: ["ignore", "ignore", "inherit"],
  });
}

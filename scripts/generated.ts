import { existsSync, readFileSync } from "node:fs";
import { providers, schemaFor, schemaPath } from "@/lib/db/schema-twins";

/** Whether the twins and their clients are those of the present models. */
export const isGenerated = () =>
  providers.every(
    (provider) =>
      existsSync(`lib/db/generated/${provider}/client.ts`) &&
      existsSync(schemaPath(provider)) &&
      readFileSync(schemaPath(provider), "utf8") === schemaFor(provider),
  );

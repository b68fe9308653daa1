/** The twins of prisma/models.prisma: the same models for two databases. */
import { readFileSync } from "node:fs";
import { join } from "node:path";

export const providers = ["sqlite", "postgresql"] as const;
export type Provider = (typeof providers)[number];

/** The provider that a database URL asks for. Throws for anything but file:, postgres:// and postgresql://. */
export function providerOf(databaseUrl: string): Provider {
  if (databaseUrl.startsWith("file:")) return "sqlite";
  if (/^postgres(ql)?:\/\//.test(databaseUrl)) return "postgresql";
  throw new Error("DATABASE_URL must begin with file:, postgres:// or postgresql://");
}

/** Where the generated schema of one provider is kept, from the root of the project. */
export const schemaPath = (provider: Provider) => `prisma/${provider}.generated.prisma`;

/** The whole schema for one provider, as text. */
export function schemaFor(provider: Provider): string {
  const models = readFileSync(join(process.cwd(), "prisma/models.prisma"), "utf8");
  return `${header(provider)}\n${provider === "postgresql" ? withInstants(models) : models}`;
}

const header = (provider: Provider) => `// Generated from models.prisma by \`npm run generate\`. Do not edit.
datasource db {
  provider = "${provider}"
}

generator client {
  provider        = "prisma-client"
  output          = "../lib/db/generated/${provider}"
  previewFeatures = ["strictUndefinedChecks"]
}
`;

const withInstants = (models: string) => models.replace(/^(\s+\w+\s+DateTime\??)/gm, "$1 @db.Timestamptz(3)");

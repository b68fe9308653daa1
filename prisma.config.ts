import { defineConfig } from "prisma/config";

// Generating the clients needs no schema engine, but Prisma downloads one unless a path is given.
process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= process.execPath;

export default defineConfig({ schema: process.env.PRISMA_SCHEMA ?? "prisma/sqlite.generated.prisma" });

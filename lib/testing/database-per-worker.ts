import { afterAll, inject } from "vitest";
import { copyDatabase } from "./database-copy";

// Before any module of the application reads the environment.
process.env.DATABASE_URL = await copyDatabase(inject("templateUrl"));
process.env.AUTH_SECRET = "a secret that is only good for tests";

afterAll(async () => {
  const { db } = await import("@/lib/db/client");
  await db.$disconnect();
});

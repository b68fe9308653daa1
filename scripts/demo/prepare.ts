/** Migrates and fills the demo's database, and prints the logins that it has. */
import { db } from "@/lib/db/client";
import { migrate } from "@/lib/db/migrations";
import { env } from "@/lib/env";
import { demoLogins, seedDemo } from "@/prisma/seed/demo";

await migrate(env.DATABASE_URL);
if (await seedDemo()) console.error("Filled the database with the demo's talks.");
for (const [role, { email, password }] of Object.entries(demoLogins)) {
  const isThere = (await db.speaker.count({ where: { emailKey: email } })) > 0;
  if (isThere) console.log(`  Log in as ${role}: ${email}, password: ${password}`);
}
await db.$disconnect();

/** Takes an account away that has nothing, as an operator does by hand. */
import { db } from "@/lib/db/client";

const [username = ""] = process.argv.slice(2);

await db.speaker.delete({ where: { username } });
await db.$disconnect();

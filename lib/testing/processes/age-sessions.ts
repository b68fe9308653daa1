/** Lets time pass for the sessions of an account: hours since their passwords were typed, and since they were last used. */
import { subHours } from "date-fns";
import { db } from "@/lib/db/client";

const [username = "", sinceLogin, sinceUse] = process.argv.slice(2);
const now = new Date();

await db.session.updateMany({
  where: { speaker: { username } },
  data: { authAt: subHours(now, Number(sinceLogin)), seenAt: subHours(now, Number(sinceUse)) },
});
await db.$disconnect();

/** Logs a hundred lines, has the console say one, meets an error that was logged before, and ends at once. */
import { log } from "@/lib/log/log";
import { takeConsole } from "@/lib/log/take-console";

takeConsole();
for (let line = 1; line <= 100; line++) log.info({ line });
const error = new Error("told once to vera@example.com");
log.error(error);
console.error(" ⨯", error);
console.error("Somebody else %s about vera@example.com:", "complains", new Error("another one"));
process.exit(3);

import { migrate } from "@/lib/db/migrations";

const [, , url = ""] = process.argv;
console.log(JSON.stringify(await migrate(url)));

/** An application of `npm start`: Next, and all that needs the database. Only the fronts reach it. */
import { setPriority } from "node:os";
import { startAppServers } from "@/lib/app-server/server";
import { env } from "@/lib/env";
import { socketsIn } from "@/lib/front/sockets";
import { serveUntilGoodbye } from "./serve-until-goodbye";

// Where the processor is short, readers of stored pages come first (-20: most urgent, 0: as usual, 19: least).
const niceness = 5;
setPriority(niceness);

await serveUntilGoodbye(() => startAppServers(env.PORT, socketsIn(process.env.TALKS_SOCKETS ?? "")));

/** An application of `npm start`: Next, and all that needs the database. Only the fronts reach it. */
import { startAppServers } from "@/lib/app-server/server";
import { env } from "@/lib/env";
import { socketsIn } from "@/lib/front/sockets";
import { beNice } from "./be-nice";
import { serveUntilGoodbye } from "./serve-until-goodbye";

// Where the processor is short, readers of stored pages come first.
const niceness = 5;
beNice(niceness);

await serveUntilGoodbye(() => startAppServers(env.PORT, socketsIn(process.env.TALKS_SOCKETS ?? "")));

/** An application of `npm start`: Next, and all that needs the database. Only the fronts reach it. */
import { startAppServers } from "@/lib/app-server/server";
import { env } from "@/lib/env";
import { socketsIn } from "@/lib/front/sockets";
import { serveUntilGoodbye } from "./serve-until-goodbye";

await serveUntilGoodbye(startAppServers(env.PORT, socketsIn(process.env.TALKS_SOCKETS ?? "")));

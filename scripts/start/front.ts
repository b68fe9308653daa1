/** A front of `npm start`: answers what needs no thought, and hands the rest on to the applications. */
import { env } from "@/lib/env";
import { startFront } from "@/lib/front/server";
import { socketsIn } from "@/lib/front/sockets";
import { buildFolder } from "../build/server-files";
import { serveUntilGoodbye } from "./serve-until-goodbye";

const sockets = socketsIn(process.env.TALKS_SOCKETS ?? "");
await serveUntilGoodbye(async () => [await startFront(env.PORT, sockets, buildFolder())]);

/** The log of this process. */
import type { Logger } from "pino";
import { env } from "@/lib/env";
import { onePerProcess } from "@/lib/one-per-process";
import { destination, isServer } from "./destination";
import { makeLog } from "./make-log";

/** How much is logged. The command line, which people look at, tells only of what is wrong. */
const logLevel = env.LOG_LEVEL ?? (isServer ? "info" : "warn");

export const log: Logger = onePerProcess("talksLog", () => makeLog(logLevel, destination().others));

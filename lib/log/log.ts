/** The log of this process. */
import type { Logger } from "pino";
import { env } from "@/lib/env";
import { destination, isServer } from "./destination";
import { makeLog } from "./make-log";

// One for each process: Next may load this module more than once.
const shared = globalThis as typeof globalThis & { talksLog?: Logger };

/** How much is logged. The command line, which people look at, tells only of what is wrong. */
const logLevel = env.LOG_LEVEL ?? (isServer ? "info" : "warn");

shared.talksLog ??= makeLog(logLevel, destination().others);

export const log = shared.talksLog;

import { format } from "node:util";
import { wasLogged } from "./error-told";
import { log } from "./log";

const levels = { debug: "debug", log: "info", info: "info", warn: "warn", error: "error" } as const;

/**
 * Has all that others say on the console said in the log: what libraries have to tell has a line there, too. An error that
 * was logged already is not told again.
 */
export function takeConsole() {
  for (const [method, level] of Object.entries(levels)) {
    Object.assign(console, { [method]: (...words: unknown[]) => say(level, words) });
  }
}

function say(level: (typeof levels)[keyof typeof levels], words: unknown[]) {
  const error = words.find((word) => word instanceof Error);
  if (error && wasLogged(error)) return;
  const said = format(...words.filter((word) => word !== error)).trim();
  if (error && said) return log[level]({ err: error }, said);
  if (error) return log[level](error);
  if (said) log[level](said);
}

import pino, { type DestinationStream, type Logger } from "pino";
import { requestFacts } from "@/lib/request/facts";
import { timeField } from "./clock";
import { errorTold, messageOf } from "./error-told";
import { scrub } from "./scrub";

const privateNames = ["email", "address", "password", "token", "secret", "cookie", "authorization", "body"];

/**
 * A log that writes JSON, a line each, with the id of the request that is being answered. Fields that are named like
 * something private are left out, also one level deeper; errors and sentences are scrubbed.
 */
export const makeLog = (level: string, destination: DestinationStream): Logger =>
  pino(
    {
      level,
      base: { process: process.env.TALKS_PROCESS, pid: process.pid },
      timestamp: () => timeField(),
      formatters: { level: (label) => ({ level: label }) },
      mixin: () => ({ requestId: requestFacts()?.id }),
      serializers: { err: errorTold },
      redact: { paths: privateNames.flatMap((name) => [name, `*.${name}`]), remove: true },
      hooks: { logMethod: scrubbed },
    },
    destination,
  );

type LogMethod = (...words: unknown[]) => void;

function scrubbed(this: Logger, words: unknown[], method: LogMethod) {
  method.apply(
    this,
    completed(words).map((word) => (typeof word === "string" ? scrub(word) : word)),
  );
}

// Where an error comes without a sentence, pino takes the error's own, as it is.
function completed([first, ...rest]: unknown[]): unknown[] {
  const error = first instanceof Error ? first : errorIn(first);
  if (!error) return [first, ...rest];
  return [first instanceof Error ? { err: first } : first, ...(rest.length > 0 ? rest : [messageOf(error)])];
}

const errorIn = (fields: unknown): Error | null =>
  typeof fields === "object" && fields !== null && "err" in fields && fields.err instanceof Error
    ? fields.err
    : null;

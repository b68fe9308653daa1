import { scrub } from "./scrub";

/** What a log says of an error. */
export type ErrorTold = {
  type: string;
  message: string;
  code?: string;
  /** What Next calls the error by on the page that it broke. */
  digest?: string;
  stack?: string;
  cause?: ErrorTold;
};

const logged = new WeakSet<Error>();

/** Whether this very error was told before. */
export const wasLogged = (error: Error): boolean => logged.has(error);

const longestMessage = 2000;
const longestStack = 8000;
const mostCauses = 3;

/**
 * An error, as a log may say it: scrubbed, at most 2000 characters of message and 8000 of stack, and of what else it
 * carries only `code`, `digest` and `cause`. The rest is left out, because it may be what somebody typed.
 */
export function errorTold(error: unknown, depth = 0): ErrorTold {
  if (!(error instanceof Error)) return { type: typeof error, message: told(String(error), longestMessage) };
  logged.add(error);
  const { name, stack, cause } = error;
  return {
    type: name,
    message: messageOf(error),
    ...textOf(error, "code"),
    ...textOf(error, "digest"),
    ...(stack && { stack: framesOf(error) }),
    ...(cause !== undefined && depth < mostCauses && { cause: errorTold(cause, depth + 1) }),
  };
}

/** What an error says, as a log may: at most 2000 characters. */
export function messageOf({ name, message }: Error): string {
  // Prisma shows the whole query, with its values, before it says what is wrong with it.
  const said = name === "PrismaClientValidationError" ? (message.split("\n").at(-1) ?? "") : message;
  return told(said, longestMessage);
}

/** Where an error comes from, as a log may say it: its stack without the message, at most 8000 characters. */
export function framesOf({ stack = "" }: Error): string {
  const frames = stack.split("\n").filter((line) => /^\s+at /.test(line));
  return told(frames.join("\n"), longestStack);
}

// What is cut in the middle may not be known for what it is any more.
const told = (text: string, length: number) => scrub(text.slice(0, 2 * length)).slice(0, length);

function textOf(error: Error, name: "code" | "digest") {
  const value: unknown = Reflect.get(error, name);
  return typeof value === "string" ? { [name]: told(value, longestMessage) } : {};
}

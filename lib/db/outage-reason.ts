/**
 * Which errors mean that the database cannot be used: it is gone, starts again, takes no more connections, is full,
 * read-only, locked by somebody else, or does not answer in time.
 */
import { z } from "zod";

/** `isLost`: it was there when it was asked. */
type Reason = { text: string; isLost: boolean };

const refused = [
  "DatabaseNotReachable",
  "DatabaseDoesNotExist",
  "DatabaseAccessDenied",
  "AuthenticationFailed",
  "TlsConnectionError",
  "TooManyConnections",
  "TransactionWriteConflict",
];

const driverError = z.object({
  cause: z.object({
    kind: z.string(),
    originalCode: z.string().optional(),
    originalMessage: z.string().optional(),
  }),
});

/** Why the database could not do what it was asked; null where it could, and this is another error. */
export function outageReason(error: unknown): Reason | null {
  const { cause } = driverError.safeParse(error).data ?? {};
  if (!cause) return reasonOfConnection(error);
  const { kind, originalCode: code = "", originalMessage = "" } = cause;
  const text = `${code} ${originalMessage}`.trim() || kind;
  if (refused.includes(kind) || refusedBySqlite.test(code)) return { text, isLost: false };
  if (lost.includes(kind) || lostPostgres.test(code)) return { text, isLost: true };
  return refusedByPostgres.test(code) ? { text, isLost: false } : null;
}

const lost = ["ConnectionClosed", "SocketTimeout"];

// SQLite undoes what it could not finish.
const refusedBySqlite = /^SQLITE_(BUSY|LOCKED|READONLY|FULL|IOERR|CANTOPEN)/;

// SQLSTATE: the connection broke, or the server was told to end.
const lostPostgres = /^(08...|57P0.)$/;

// It lacks resources, an operator or the system stopped it, it is not the primary server (any more), or it ended a
// transaction that was idle.
const refusedByPostgres = /^(53...|57014|58...|25006|25P03)$/;

const beforeAsking = /^timeout exceeded when trying to connect/;
const inTheMiddle =
  /^(Connection terminated|Client has encountered a connection error|Client was closed|Query read timeout)/;

// The adapter passes on what pg says of its connections, and what the system says, unless it knows the code.
function reasonOfConnection(error: unknown): Reason | null {
  if (!(error instanceof Error)) return null;
  const { message } = error;
  if (beforeAsking.test(message)) return { text: message, isLost: false };
  return inTheMiddle.test(message) || "syscall" in error ? { text: message, isLost: true } : null;
}

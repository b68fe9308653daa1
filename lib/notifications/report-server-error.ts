import "server-only";
import { createHash } from "node:crypto";
import { addMinutes, max } from "date-fns";
import { db, type Tx } from "@/lib/db/client";
import { env } from "@/lib/env";
import { framesOf, messageOf } from "@/lib/log/error-told";
import { log } from "@/lib/log/log";
import { ensureAddress } from "@/lib/outbox/addresses";
import { openEmails, recipient } from "@/lib/outbox/open-emails";

const quietMinutes = 15;
const framesThatTell = 2;

type Report = { fingerprint: string; message: string; stack: string; place: string };

/**
 * Tells MAIL_ERROR_RECIPIENT of an error on our side, by email, in the words of the log: of the same one at most once in
 * 15 minutes, with how often it happened. `place` is where: a method and a route, or the reference that a visitor was
 * given. Never throws: the error has been logged already.
 */
export async function reportServerError(error: unknown, place: string) {
  const address = env.MAIL_ERROR_RECIPIENT;
  if (!address) return;
  const report = reportOf(error, place);
  const before = uncounted.get(report.fingerprint);
  if (before !== undefined) return void uncounted.set(report.fingerprint, before + 1);
  await recordAll(address, report);
}

// Of the same error, one is written down at a time in this process, and those that come meanwhile with the next: a storm
// of errors takes no more than one connection to the database.
const uncounted = new Map<string, number>();

async function recordAll(address: string, report: Report) {
  uncounted.set(report.fingerprint, 1);
  try {
    for (let times = 1; times > 0; times = uncounted.get(report.fingerprint) ?? 0) {
      uncounted.set(report.fingerprint, 0);
      await db.$transaction((tx) => record(tx, address, report, times));
    }
  } catch (failure) {
    log.error({ err: failure }, "This error could not be reported by email.");
  } finally {
    uncounted.delete(report.fingerprint);
  }
}

async function record(tx: Tx, address: string, report: Report, times: number) {
  const now = new Date();
  const { id, count, quietUntil } = await countError(tx, report, times, now);
  const openKey = `error:${id}`;
  if ((await tx.email.count({ where: { openKey } })) > 0) return;
  const dueAt = max([now, quietUntil]);
  const data = { reportedCount: count - times, quietUntil: addMinutes(dueAt, quietMinutes) };
  await tx.serverError.update({ where: { id }, data, select: { id: true } });
  const emailAddressId = await ensureAddress(tx, address);
  await openEmails(tx, { kind: "error", dueAt, serverErrorId: id }, recipient(emailAddressId, openKey));
}

// The row stays locked until the transaction ends: of two errors at once, one opens the email.
async function countError(tx: Tx, { fingerprint, message, stack, place }: Report, times: number, now: Date) {
  await tx.$executeRaw`
    INSERT INTO "ServerError" ("fingerprint", "message", "stack", "place", "count", "reportedCount", "firstAt", "lastAt", "quietUntil")
    VALUES (${fingerprint}, ${message}, ${stack}, ${place}, ${times}, 0, ${now}, ${now}, ${now})
    ON CONFLICT ("fingerprint") DO UPDATE SET "count" = "ServerError"."count" + excluded."count", "lastAt" = excluded."lastAt",
      "message" = excluded."message", "stack" = excluded."stack", "place" = excluded."place"`;
  return tx.serverError.findUniqueOrThrow({ where: { fingerprint } });
}

function reportOf(error: unknown, place: string): Report {
  const known = error instanceof Error ? error : new Error(String(error));
  const [message, frames] = [messageOf(known), framesOf(known)];
  return {
    fingerprint: fingerprintOf(known.name, message, frames),
    message: printable(`${known.name}: ${message}`),
    stack: printable(frames),
    place: printable(place),
  };
}

// Where it came from in our own code tells errors apart, not what it said: that may hold whatever a visitor typed.
function fingerprintOf(name: string, message: string, stack: string): string {
  const frames = stack.split("\n").filter(Boolean);
  const own = frames.filter((frame) => !/node:|node_modules/.test(frame));
  const where = [...own, ...frames, message].slice(0, framesThatTell).join("\n");
  return createHash("sha256").update(`${name}\n${where}`).digest("hex");
}

// PostgreSQL takes neither U+0000 nor lone surrogates.
const printable = (text: string) => Buffer.from(text.replaceAll("\0", "")).toString();

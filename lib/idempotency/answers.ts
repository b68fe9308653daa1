/** Answers that are kept for a day, so that a request that is sent twice is carried out once. */
import "server-only";
import { createHash } from "node:crypto";
import { subDays, subSeconds } from "date-fns";
import { z } from "zod";
import { seal, unseal } from "@/lib/auth/sealed-cookie";
import { db } from "@/lib/db/client";
import { outageIn } from "@/lib/db/outage";
import { AppError, Conflict, InvalidField } from "@/lib/errors";
import { log } from "@/lib/log/log";
import { carriedOut, underKey } from "./spend";

/** Whose request it is, under which key, and what it asked for. */
export type Attempt = { owner: string; key: string; fingerprint: string };

const kept = z.object({
  status: z.number(),
  headers: z.record(z.string(), z.string()),
  body: z.string().nullable(),
});

/** A kept answer: the status, the headers that belong to it, and the body. */
export type KeptAnswer = z.output<typeof kept>;

// Encrypted, because an answer may hold the secret of a token, of which we keep no more than a hash.
const answerSeal = { claims: z.object({ answer: kept }), salt: "kept answers", maxAge: 24 * 60 * 60 };

// Whoever began longer ago than any request takes has died.
const longestSeconds = 60;

export const KEY_REUSED = "This key was used for another request. Take a new one for each request.";
export const STILL_RUNNING = "The first request with this key is still under way.";
export const ANSWER_LOST = "The first request with this key was carried out, and its answer was lost.";

/** SHA-256 of what a request asks for, in hexadecimal. */
export const fingerprintOf = (...parts: string[]) =>
  createHash("sha256").update(JSON.stringify(parts)).digest("hex");

/**
 * Runs `work` once for each key of an owner within 24 hours; repeated, gives the first answer with `isReplay`. A
 * failure changed nothing, and is not kept. Throws InvalidField where the key was used for something else, and Conflict
 * while the first request is under way, or where it was carried out and nobody knows what it answered.
 */
export async function once(
  attempt: Attempt,
  work: () => Promise<KeptAnswer>,
): Promise<{ answer: KeptAnswer; isReplay: boolean }> {
  const now = new Date();
  if (!(await reserve(attempt, now))) return { answer: await findEarlier(attempt), isReplay: true };
  const request = { ...place(attempt), begunAt: now, isSpent: false };
  const answer = await underKey(request, work).catch((error: unknown) => release(attempt, error));
  // It is done, and whoever asked is to hear so: where this fails, the key stays taken.
  await keep(attempt, answer).catch((error: unknown) =>
    log.error({ err: error }, "An answer could not be kept."),
  );
  return { answer, isReplay: false };
}

// What was refused changed nothing. Of what broke nobody knows, so its key stays taken for a minute, or for good where it
// was spent.
async function release(attempt: Attempt, error: unknown): Promise<never> {
  if (error instanceof AppError || outageIn(error)?.mayBeDone === false)
    await db.idempotentAnswer.deleteMany({ where: { ...place(attempt), status: null } });
  throw error;
}

const place = ({ owner, key }: Attempt) => ({ owner, key });

/** Whether this request is the first. */
async function reserve({ owner, key, fingerprint }: Attempt, now: Date): Promise<boolean> {
  await db.idempotentAnswer.deleteMany({ where: { createdAt: { lt: subDays(now, 1) } } });
  const added = await db.$executeRaw`
    INSERT INTO "IdempotentAnswer" ("owner", "key", "fingerprint", "createdAt")
    VALUES (${owner}, ${key}, ${fingerprint}, ${now})
    ON CONFLICT ("owner", "key") DO NOTHING`;
  return added === 1 || takeOver({ owner, key, fingerprint }, now);
}

async function takeOver({ owner, key, fingerprint }: Attempt, now: Date): Promise<boolean> {
  const abandoned = { status: null, createdAt: { lt: subSeconds(now, longestSeconds) } };
  const { count } = await db.idempotentAnswer.updateMany({
    where: { owner, key, fingerprint, ...abandoned },
    data: { createdAt: now },
  });
  return count === 1;
}

async function findEarlier(attempt: Attempt): Promise<KeptAnswer> {
  const row = await db.idempotentAnswer.findUnique({
    where: { owner_key: place(attempt) },
    select: { fingerprint: true, sealed: true, status: true },
  });
  if (row && row.fingerprint !== attempt.fingerprint) throw new InvalidField("Idempotency-Key", KEY_REUSED);
  const opened = row?.sealed ? await unseal(answerSeal, row.sealed) : null;
  if (!opened) throw new Conflict(row?.status === carriedOut ? ANSWER_LOST : STILL_RUNNING);
  return opened.answer;
}

async function keep(attempt: Attempt, answer: KeptAnswer) {
  await db.idempotentAnswer.updateMany({
    where: place(attempt),
    data: { status: answer.status, sealed: await seal(answerSeal, { answer }) },
  });
}

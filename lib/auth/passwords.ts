import "server-only";
import { randomBytes } from "node:crypto";
import { hash, parseOptions, verify } from "@node-rs/argon2";
import { lineFor } from "@/lib/turns/line";
import { isWerkzeugHash, verifyWerkzeugHash } from "./werkzeug-hash";

/** `outdated`: right, but the stored hash should be replaced by a stronger one. */
export type Verdict = "right" | "outdated" | "wrong";

// What OWASP asks of argon2id, which is the algorithm where none is named.
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

const inTurn = lineFor("passwords", { atOnce: 2, mostInLine: 50 });

/** A hash to store. Passwords are not trimmed, but normalised (NFC): keyboards write the same character differently. */
export function hashPassword(password: string): Promise<string> {
  return inTurn(() => hash(password.normalize("NFC"), cost));
}

/** Checks a password. Takes as long where there is no hash, so that the time does not tell who has an account. */
export async function verifyPassword(stored: string | null, password: string): Promise<Verdict> {
  if (stored && isWerkzeugHash(stored)) return verifyOldPassword(stored, password);
  if (!stored?.startsWith("$argon2")) return verifyNothing(password);
  const isRight = await inTurn(() => verify(stored, password.normalize("NFC")));
  if (!isRight) return "wrong";
  return isWeak(stored) ? "outdated" : "right";
}

// A right one is hashed anew by the caller, which takes as long as the decoy.
async function verifyOldPassword(stored: string, password: string): Promise<Verdict> {
  const forms = new Set([password, password.normalize("NFC")]);
  for (const form of forms) {
    if (await inTurn(() => verifyWerkzeugHash(stored, form))) return "outdated";
  }
  return verifyNothing(password);
}

let decoy: Promise<string> | undefined;

async function verifyNothing(password: string): Promise<"wrong"> {
  decoy ??= hash(randomBytes(32), cost);
  const stored = await decoy;
  await inTurn(() => verify(stored, password.normalize("NFC")));
  return "wrong";
}

function isWeak(stored: string) {
  const { memoryCost, timeCost } = parseOptions(stored);
  return memoryCost < cost.memoryCost || timeCost < cost.timeCost;
}

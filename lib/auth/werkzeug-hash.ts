import { pbkdf2, timingSafeEqual } from "node:crypto";
import { promisify } from "node:util";

const derive = promisify(pbkdf2);

// Werkzeug 0.9 left the number of rounds out where it was its default.
const shape = /^pbkdf2:(sha1|sha256)(?::(\d{1,7}))?\$([^$]+)\$([0-9a-f]+)$/;
const defaultRounds = 1000;
const digestBytes = { sha1: 20, sha256: 32 } as const;

/** Whether a stored hash is one that the Flask application made. */
export const isWerkzeugHash = (hash: string) => hash.startsWith("pbkdf2:");

/** Whether the password made this hash in the Flask application (`pbkdf2:sha1[:rounds]$salt$hex`, or sha256). */
export async function verifyWerkzeugHash(hash: string, password: string): Promise<boolean> {
  const [, digest, rounds, salt, hex] = shape.exec(hash) ?? [];
  if ((digest !== "sha1" && digest !== "sha256") || !salt || !hex) return false;
  const expected = Buffer.from(hex, "hex");
  if (expected.length !== digestBytes[digest]) return false;
  const iterations = Number(rounds ?? defaultRounds);
  if (iterations === 0) return false;
  return timingSafeEqual(await derive(password, salt, iterations, expected.length, digest), expected);
}

/** The secret of a token: 160 random bits behind a prefix, and a checksum, after GitHub's token format (2021). */
import "server-only";
import { createHash, randomBytes } from "node:crypto";
import { crc32 } from "node:zlib";

const prefix = "talks_";
const shape = /^talks_[0-9a-f]{48}$/;
const checksumLength = 8;

/** A new secret: `talks_`, 40 random hexadecimal digits, and the 8 of the CRC-32 of what precedes them. */
export function newTokenSecret(): string {
  const unchecked = prefix + randomBytes(20).toString("hex");
  return unchecked + checksumOf(unchecked);
}

/** Whether this can be a secret of ours: tells a typo without asking the database, and scanners a find from a lookalike. */
export const isTokenShaped = (text: string): boolean =>
  shape.test(text) && checksumOf(text.slice(0, -checksumLength)) === text.slice(-checksumLength);

/** What is kept of a secret: SHA-256, in hexadecimal. With 160 random bits there is nothing to guess, nor to salt. */
export const hashToken = (secret: string): string => createHash("sha256").update(secret).digest("hex");

const checksumOf = (text: string) => crc32(text).toString(16).padStart(checksumLength, "0");

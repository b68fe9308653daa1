/** One-time codes as authenticator apps make them: RFC 6238 with SHA-1, six digits and steps of 30 seconds. */
import "server-only";
import { Secret, TOTP } from "otpauth";
import { appUrl } from "@/lib/env";

// A clock may be wrong by one step, and so may whoever types slowly be.
const window = 1;

/** A new secret of 160 bits, as RFC 4226 recommends, in Base32. */
export const newTotpSecret = (): string => new Secret({ size: 20 }).base32;

/** The address that an authenticator app reads from a QR code. */
export const totpUri = (secret: string, username: string): string =>
  totpOf(secret, { issuer: `Talks at ${new URL(appUrl).hostname}`, label: username }).toString();

/** The time step that a code of six digits is of, where that is the present one or a neighbour of it; else null. */
export function stepOf(secret: string, code: string, now: Date): number | null {
  const totp = totpOf(secret);
  const timestamp = now.getTime();
  const delta = totp.validate({ token: code, timestamp, window });
  return delta === null ? null : totp.counter({ timestamp }) + delta;
}

const totpOf = (secret: string, names = {}) =>
  new TOTP({ ...names, secret, algorithm: "SHA1", digits: 6, period: 30 });

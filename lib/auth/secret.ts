import "server-only";
import { env } from "@/lib/env";
import { developmentSecret } from "./development-secret";

const isBuilding = () => process.env.NEXT_PHASE === "phase-production-build";

/** The secret that sessions and all else of ours is encrypted with. Throws in production where AUTH_SECRET is missing. */
export function authSecret(): string {
  if (env.AUTH_SECRET) return env.AUTH_SECRET;
  if (process.env.NODE_ENV !== "production" || isBuilding()) return developmentSecret;
  throw new Error(
    "AUTH_SECRET is missing: logging in needs a random secret of at least 32 characters (openssl rand -base64 32).",
  );
}

/** The secrets that open what was encrypted: the present one, then those of before, while the operator names them. */
export const openingSecrets = (): string[] => [authSecret(), ...env.AUTH_SECRET_PREVIOUS];

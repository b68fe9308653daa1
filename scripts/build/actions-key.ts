import { hkdfSync } from "node:crypto";

type Settings = {
  NEXT_SERVER_ACTIONS_ENCRYPTION_KEY?: string | undefined;
  AUTH_SECRET?: string | undefined;
};

const bytes = 32;

/**
 * The key that Next names the actions of forms by, and seals what they carry: the operator's own, else one that follows
 * from AUTH_SECRET and tells nothing of it (HKDF, RFC 5869). It becomes part of the build. Undefined: neither is set, and
 * Next makes one up.
 */
export function actionsKey({
  NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: own,
  AUTH_SECRET,
}: Settings): string | undefined {
  if (own || !AUTH_SECRET) return own;
  return Buffer.from(hkdfSync("sha256", AUTH_SECRET, "", "talks: server actions", bytes)).toString("base64");
}

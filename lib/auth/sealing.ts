/** What only we can read and write, though others keep it: next-auth's encrypted tokens (JWE, A256GCM). */
import "server-only";
import { decode, encode, type JWT } from "next-auth/jwt";
import { authSecret, openingSecrets } from "./secret";

type Sealing = {
  token: JWT;
  /** What is sealed with one salt opens with no other. */
  salt?: string;
  /** Seconds for which it opens. */
  maxAge: number;
};

/** Encrypts with the present secret. */
export const sealToken = ({ token, salt = "", maxAge }: Sealing): Promise<string> =>
  encode({ token, secret: authSecret(), salt, maxAge });

/** What was encrypted, with the present secret or one of before; null where there is nothing, it is too old, or not ours. */
export async function openToken(token: string | undefined, salt = ""): Promise<JWT | null> {
  for (const secret of openingSecrets()) {
    const opened = await decode({ token, secret, salt }).catch(() => null);
    if (opened) return opened;
  }
  return null;
}

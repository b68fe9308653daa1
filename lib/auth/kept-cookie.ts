/** A sealed cookie that one thing is handed on in, from an action to the page after it. */
import "server-only";
import { cookies } from "next/headers";
import type { JWT } from "next-auth/jwt";
import { ownCookie } from "./cookie";
import { type Seal, seal, sealedOptions, unseal } from "./sealed-cookie";

/** `keep` and `drop` are for actions only; `find` gives null where the cookie is missing, too old, or not ours. */
export function keptCookie<Claims extends JWT>(called: string, kind: Seal<Claims>) {
  const name = ownCookie(called);
  return {
    keep: async (claims: Claims) => {
      (await cookies()).set(name, await seal(kind, claims), sealedOptions(kind));
    },
    find: async (): Promise<Claims | null> => unseal(kind, (await cookies()).get(name)?.value),
    drop: async () => {
      (await cookies()).set(name, "", sealedOptions({ maxAge: 0 }));
    },
  };
}

/** A cookie that hands on to one speaker only: `find` gives null to whoever else logs in with this browser. */
export function keptForSpeaker<Claims extends JWT & { speakerId: number }>(
  called: string,
  kind: Seal<Claims>,
) {
  const { find, ...kept } = keptCookie(called, kind);
  const findFor = async (speakerId: number): Promise<Claims | null> => {
    const claims = await find();
    return claims?.speakerId === speakerId ? claims : null;
  };
  return { ...kept, find: findFor };
}

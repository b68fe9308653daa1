/** Who calls the API, and what they may use their right for. */
import "server-only";
import type { NextRequest } from "next/server";
import type { Account } from "@/lib/auth/check-credentials";
import { findViewer } from "@/lib/auth/find-viewer";
import { openSession, sessionCookieName } from "@/lib/auth/session";
import { type Scope, scope } from "@/lib/auth/token-schema";
import { findTokenViewer } from "@/lib/auth/token-viewer";
import type { Viewer } from "@/lib/auth/viewer-type";
import { Forbidden, Unauthenticated } from "@/lib/errors";
import { FROM_ELSEWHERE, isForeign, isSameOrigin } from "../same-origin";

export type Caller = {
  viewer: Viewer | null;
  /** The token they came with; null: a session, or nobody. */
  tokenId: number | null;
  /** A session may be used for everything. */
  scopes: readonly Scope[];
};

export type KnownCaller = Caller & { viewer: Viewer };

/** Somebody whose password was just checked, and their account as it was then. */
export type PasswordCaller = KnownCaller & { account: Account };

const nobody: Caller = { viewer: null, tokenId: null, scopes: scope.options };

/**
 * Who sends this request. A token counts wherever it comes from; a session's cookie only from our own pages. Throws
 * Unauthenticated for a token that does not count, and Forbidden for a write from another site without a token.
 */
export async function findCaller(request: NextRequest): Promise<Caller> {
  const authorization = request.headers.get("authorization");
  if (authorization !== null) return callerByToken(authorization);
  if (isWrite(request) && isForeign(request.headers)) throw new Forbidden(FOREIGN_WRITE);
  if (isWrite(request) ? !isSameOrigin(request.headers) : isForeign(request.headers)) return nobody;
  const claims = await openSession(request.cookies.get(sessionCookieName)?.value);
  return { ...nobody, viewer: await findViewer(claims) };
}

/** The caller, where they are somebody. Throws Unauthenticated. */
export function known(caller: Caller): KnownCaller {
  const { viewer } = caller;
  if (!viewer) throw new Unauthenticated("Send a token: Authorization: Bearer talks_…");
  return { ...caller, viewer };
}

/** Whether the caller may do what needs this scope. */
export const mayUse = ({ scopes }: Caller, needed: Scope | null) =>
  needed === null || scopes.includes(needed);

/** The viewer for reads that a token needs `needed` for: nobody where it lacks it. */
export const viewerFor = (caller: Caller, needed: Scope): Viewer | null =>
  mayUse(caller, needed) ? caller.viewer : null;

const FOREIGN_WRITE = `${FROM_ELSEWHERE} Programs send a token: Authorization: Bearer talks_…`;

const isWrite = ({ method }: NextRequest) => method !== "GET" && method !== "HEAD";

async function callerByToken(authorization: string): Promise<Caller> {
  const secret = /^Bearer ([^\s]+)$/i.exec(authorization)?.[1];
  const found = secret ? await findTokenViewer(secret) : null;
  if (!found) throw new Unauthenticated("This token is not known, has expired or was revoked.");
  return found;
}

import "server-only";
import type { NextRequest } from "next/server";
import { z } from "zod";
import { checkCredentials, INVALID_LOGIN } from "@/lib/auth/check-credentials";
import { typedPassword } from "@/lib/auth/credentials";
import { findAccountViewer } from "@/lib/auth/find-viewer";
import { hasSecondFactor } from "@/lib/auth/second-factor/queries";
import { scope } from "@/lib/auth/token-schema";
import { Forbidden, Unauthenticated } from "@/lib/errors";
import { text } from "@/lib/text/schema";
import type { PasswordCaller } from "./caller";

const typed = z.object({ email: text({ max: 254 }), password: typedPassword() });

const SECOND_FACTOR = "This account has a second factor. Make the token on its page of API tokens.";

/**
 * Whoever sends email and password by HTTP Basic (RFC 7617). Throws Unauthenticated, TooMany, Busy, or Forbidden where the
 * account asks for more than its password.
 */
export async function admitByPassword(request: NextRequest): Promise<PasswordCaller> {
  const given = typed.safeParse(credentialsIn(request.headers.get("authorization"))).data;
  if (!given) throw new Unauthenticated("Send email and password: Authorization: Basic …");
  const account = await checkCredentials(given);
  if (account && (await hasSecondFactor(account.id))) throw new Forbidden(SECOND_FACTOR);
  const viewer = account && (await findAccountViewer(account));
  if (!account || !viewer) throw new Unauthenticated(INVALID_LOGIN);
  return { viewer, tokenId: null, scopes: scope.options, account };
}

function credentialsIn(authorization: string | null) {
  const encoded = /^Basic ([A-Za-z0-9+/_-]+={0,2})$/i.exec(authorization ?? "")?.[1];
  const decoded = Buffer.from(encoded ?? "", "base64").toString("utf8");
  const colon = decoded.indexOf(":");
  return colon < 0 ? null : { email: decoded.slice(0, colon), password: decoded.slice(colon + 1) };
}

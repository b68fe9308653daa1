/** next-auth's door, for clients that speak its protocol: the same check, claims and cookie as our own login. */
import "server-only";
import type { AuthOptions } from "next-auth";
import CredentialsProvider from "next-auth/providers/credentials";
import { appUrl } from "@/lib/env";
import { Forbidden } from "@/lib/errors";
import { type Account, checkCredentials } from "./check-credentials";
import { cookieOptions, isSecure, ownCookie } from "./cookie";
import { type Credentials, credentials } from "./credentials";
import { findViewer } from "./find-viewer";
import { afterLogin, safeNext } from "./paths";
import { noteRefusal } from "./refused-login";
import { openToken, sealToken } from "./sealing";
import { hasSecondFactor } from "./second-factor/queries";
import { authSecret } from "./secret";
import { sessionCookieName } from "./session";
import { sessionClaims } from "./session-claims";
import { createSession, endSession } from "./session-commands";

process.env.NEXTAUTH_URL = appUrl;

const SECOND_FACTOR = "This account has a second factor: log in on the login page.";

type User = { id: string; account: Account; keep: boolean };

declare module "next-auth" {
  interface User {
    account: Account;
    keep: boolean;
  }
}

/** Throws in production where AUTH_SECRET is missing. */
export const authOptions = (): AuthOptions => ({
  secret: authSecret(),
  useSecureCookies: isSecure,
  session: { strategy: "jwt" },
  pages: { signIn: "/login", signOut: "/logout", error: "/login" },
  jwt: {
    encode: ({ token = {}, maxAge = 0 }) => sealToken({ token, maxAge }),
    decode: ({ token }) => openToken(token),
  },
  cookies: {
    sessionToken: { name: sessionCookieName, options: cookieOptions },
    callbackUrl: { name: ownCookie("next-auth.callback-url"), options: cookieOptions },
    csrfToken: { name: ownCookie("next-auth.csrf-token"), options: cookieOptions },
  },
  providers: [
    CredentialsProvider({
      credentials: { email: { label: "Email" }, password: { label: "Password", type: "password" }, keep: {} },
      authorize,
    }),
  ],
  callbacks: {
    jwt: ({ token, user }) => (user ? createSession(user.account, { keep: user.keep }) : token),
    session: async ({ session, token }) => {
      const viewer = await findViewer(claimsIn(token)).catch(noteRefusal);
      // next-auth's clients take an empty answer for "nobody".
      return viewer ? { expires: session.expires, user: viewer } : ({} as typeof session);
    },
    redirect: ({ url, baseUrl }) => `${baseUrl}${pathOf(url, baseUrl)}`,
  },
  events: {
    signOut: async ({ token }) => {
      const claims = claimsIn(token);
      if (claims) await endSession(claims.sid);
    },
  },
});

const claimsIn = (token: unknown) => sessionClaims.safeParse(token).data ?? null;

async function authorize(typed: unknown): Promise<User | null> {
  const input = credentials.safeParse(typed).data;
  const account = input && (await findAccount(input).catch(noteRefusal));
  return account ? { id: String(account.id), account, keep: input.keep } : null;
}

async function findAccount(input: Credentials): Promise<Account | null> {
  const account = await checkCredentials(input);
  if (account && (await hasSecondFactor(account.id))) throw new Forbidden(SECOND_FACTOR);
  return account;
}

const pathOf = (url: string, baseUrl: string) =>
  safeNext(url.startsWith(`${baseUrl}/`) ? url.slice(baseUrl.length) : url) ?? afterLogin;

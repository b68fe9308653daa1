/** next-auth's door, for clients that speak its protocol: the same check, claims and cookie as our own login. */
import "server-only";
import type { AuthOptions } from "next-auth";
import CredentialsProvider from "next-auth/providers/credentials";
import { appUrl } from "@/lib/env";
import { type Account, checkCredentials } from "./check-credentials";
import { credentials } from "./credentials";
import { findViewer } from "./find-viewer";
import { afterLogin, safeNext } from "./paths";
import { authSecret } from "./secret";
import { cookieName, cookieOptions, isSecure, sessionCookieName } from "./session";
import { newClaims, sessionClaims } from "./session-claims";

process.env.NEXTAUTH_URL = appUrl;

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
  cookies: {
    sessionToken: { name: sessionCookieName, options: cookieOptions },
    callbackUrl: { name: cookieName("next-auth.callback-url"), options: cookieOptions },
  },
  providers: [
    CredentialsProvider({
      credentials: { email: { label: "Email" }, password: { label: "Password", type: "password" }, keep: {} },
      authorize,
    }),
  ],
  callbacks: {
    jwt: ({ token, user }) => (user ? newClaims(user.account, user.keep) : token),
    session: async ({ session, token }) => {
      const viewer = await findViewer(sessionClaims.safeParse(token).data ?? null);
      // next-auth's clients take an empty answer for "nobody".
      return viewer ? { expires: session.expires, user: viewer } : ({} as typeof session);
    },
    redirect: ({ url, baseUrl }) => `${baseUrl}${pathOf(url, baseUrl)}`,
  },
});

async function authorize(typed: unknown): Promise<User | null> {
  const input = credentials.safeParse(typed).data;
  const account = input && (await checkCredentials(input));
  return account ? { id: String(account.id), account, keep: input.keep } : null;
}

const pathOf = (url: string, baseUrl: string) =>
  safeNext(url.startsWith(`${baseUrl}/`) ? url.slice(baseUrl.length) : url) ?? afterLogin;

/** Addresses around logging in and out. */

/** Where every `Log out` button posts to: a plain form, without fields. */
export const logoutAction = "/logout/now";

/** Password, email and sessions. */
export const securityPath = "/dashboard/security";

/** Where a login leads that came from nowhere in particular. */
export const afterLogin = "/dashboard/talks";

export const afterLogout = "/#logged-out";

/** The login page that leads back to `path`. */
export const loginPath = (path: string) => `/login?next=${encodeURIComponent(path)}`;

const nowhere = "http://nowhere.invalid";

/** The path that `next` names, or null unless it is a path of our own: `//evil.example` and its disguises are not. */
export function safeNext(next: unknown): string | null {
  if (typeof next !== "string" || !next.startsWith("/") || !URL.canParse(next, nowhere)) return null;
  const { origin, pathname, search, hash } = new URL(next, nowhere);
  if (origin !== nowhere || /^\/[/\\]/.test(pathname)) return null;
  return `${pathname}${search}${hash}`;
}

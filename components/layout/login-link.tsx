import Link from "next/link";

/** Hidden by `data-known` while a speaker who may be logged in is looked up. */
export const LoginLink = () => (
  <Link href="/login" prefetch={false} className="nav-link login-link">
    Speaker login
  </Link>
);

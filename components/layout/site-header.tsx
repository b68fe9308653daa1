import Link from "next/link";
import type { ReactNode } from "react";

/** The brand, and the account's part as its children. */
export const SiteHeader = ({ children }: { children: ReactNode }) => (
  <header className="site-header">
    <div className="shell flex flex-wrap items-center justify-between gap-x-6 py-2">
      <Link href="/" prefetch={false} className="brand">
        Talks
      </Link>
      <div className="account-slot">{children}</div>
    </div>
  </header>
);

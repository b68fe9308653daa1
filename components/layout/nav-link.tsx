"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";
import type { ReactNode } from "react";

/** A link of a navigation, which knows when it leads to the page it stands on. */
export function NavLink({ href, children }: { href: string; children: ReactNode }) {
  const isHere = usePathname() === href;
  return (
    <Link href={href} prefetch={false} className="nav-link" aria-current={isHere ? "page" : undefined}>
      {children}
    </Link>
  );
}

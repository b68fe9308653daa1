"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";

/** Lets links in plain HTML lead to other public pages without loading everything anew. Shows nothing itself. */
export function SoftLinks() {
  const router = useRouter();
  useEffect(() => {
    const follow = (event: MouseEvent) => {
      const link = event.target instanceof Element ? event.target.closest("a") : null;
      if (!link || !isPlainClick(event, link) || !leadsToPublicPage(link)) return;
      event.preventDefault();
      router.push(link.pathname + link.search + link.hash);
    };
    // On the window: after React, and so after the links that know better.
    window.addEventListener("click", follow);
    return () => window.removeEventListener("click", follow);
  }, [router]);
  return null;
}

function isPlainClick(event: MouseEvent, link: HTMLAnchorElement): boolean {
  if (event.defaultPrevented || event.button !== 0) return false;
  if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return false;
  return link.target === "" && !link.hasAttribute("download");
}

const publicPages = /^\/(talks\/|speakers\/|before\/|after\/|$)/;

// A fragment of the page itself is the browser's own business.
function leadsToPublicPage({ origin, pathname, hash }: HTMLAnchorElement): boolean {
  const isHere = pathname === location.pathname && hash !== "";
  return origin === location.origin && publicPages.test(pathname) && !isHere;
}

"use client";

import { usePathname } from "next/navigation";
import { useEffect } from "react";
import { AccountNav } from "./account-nav";
import { LoginLink } from "./login-link";
import { refreshMe, useMe } from "./viewer-store";

/** The account's part of the header on static pages, which cannot know who is looking: filled in after load. */
export function AccountMenu() {
  const pathname = usePathname();
  const me = useMe();

  // biome-ignore lint/correctness/useExhaustiveDependencies: asked again on every page, since the number waiting changes
  useEffect(() => void refreshMe(), [pathname]);

  if (!me?.viewer) return <LoginLink />;
  return <AccountNav viewer={me.viewer} waiting={me.waiting} />;
}
